<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutPart</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Risk method</source>
        <translation>风险方法</translation>
    </message>
    <message>
        <source>Severity if the data were misused, not how likely that is. Adapted from ENISA’s method of 2013; not endorsed by ENISA.</source>
        <translation>分值表示信息被滥用时的严重程度，不是可能性。改编自 ENISA 2013 年的方法，未经 ENISA 认可。</translation>
    </message>
    <message>
        <source>It never goes online: no network part is loaded, and on Linux the kernel refuses it any connection.</source>
        <translation>它从不联网：不加载任何网络组件；在 Linux 上，系统内核也拒绝它的任何连接。</translation>
    </message>
    <message>
        <source>Passwords and keys are wiped where that is possible, and on Linux other programs cannot read this one’s memory. Copies may stay in memory or swap: use disk encryption.</source>
        <translation>密码和密钥在可能的情况下会从内存中清除；在 Linux 上，其他程序读不到本程序的内存。内存或交换区中可能仍有副本：请启用磁盘加密。</translation>
    </message>
    <message>
        <source>MIT licence. Built on Qt for Python (LGPL-3.0), SQLCipher (BSD), cryptography (Apache-2.0 or BSD), rage (MIT or Apache-2.0), zxcvbn (MIT) and others; the file THIRD_PARTY_NOTICES.md names them all, with the sources of the catalogue’s facts.</source>
        <translation>MIT 许可证。基于 Qt for Python（LGPL-3.0）、SQLCipher（BSD）、cryptography（Apache-2.0 或 BSD）、rage（MIT 或 Apache-2.0）、zxcvbn（MIT）等；全部名单及目录资料来源见 THIRD_PARTY_NOTICES.md。</translation>
    </message>
</context>
<context>
    <name>AccountFrauds</name>
    <message>
        <source>Frauds that it is enough for</source>
        <translation>这些信息足以实施的诈骗</translation>
    </message>
    <message>
        <source>Frauds</source>
        <translation>诈骗</translation>
    </message>
    <message numerus="yes">
        <source>What it holds is enough by itself for %Ln frauds:</source>
        <translation>
            <numerusform>仅凭它持有的信息就足以实施 %Ln 种诈骗：</numerusform>
        </translation>
    </message>
    <message>
        <source>What it holds is enough for none by itself.</source>
        <translation>仅凭它持有的信息不足以实施任何一种。</translation>
    </message>
    <message numerus="yes">
        <source>What it holds is only perhaps enough by itself for %Ln frauds:</source>
        <translation>
            <numerusform>仅凭它持有的信息也许足以实施 %Ln 种诈骗，要看未核实的情况是否属实：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What it holds is enough by itself for %Ln frauds, and only perhaps for {perhaps} more:</source>
        <translation>
            <numerusform>仅凭它持有的信息就足以实施 %Ln 种诈骗，另有 {perhaps} 种要看未核实的情况是否属实：</numerusform>
        </translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Closing this account ends: {frauds}.</source>
        <translation>注销这个账号后不再可能：{frauds}。</translation>
    </message>
    <message>
        <source>Only perhaps possible once it is closed: {frauds}.</source>
        <translation>注销后，只有在未核实的情况属实时才可能：{frauds}。</translation>
    </message>
    <message>
        <source>Closing this account alone ends no fraud: {why}.</source>
        <translation>只注销这个账号，不会让任何一种诈骗不再可能：{why}。</translation>
    </message>
    <message>
        <source>Even if it were gone, no fraud would end: {why}.</source>
        <translation>即使它不在了，也不会有任何一种诈骗不再可能：{why}。</translation>
    </message>
    <message>
        <source>none is possible with what is recorded</source>
        <translation>就记录的信息而言，目前没有可能的诈骗</translation>
    </message>
    <message>
        <source>none that is possible, or perhaps possible, needs what is recorded here</source>
        <translation>可能或也许可能的诈骗，都不需要这里记录的信息</translation>
    </message>
    <message>
        <source>what has leaked, or what others hold, is enough</source>
        <translation>已泄露的信息或其他账号持有的信息已经足够</translation>
    </message>
    <message>
        <source>others give the same</source>
        <translation>其他账号也提供同样的信息</translation>
    </message>
    <message>
        <source>This account cannot be deleted.</source>
        <translation>这个账号无法注销。</translation>
    </message>
    <message>
        <source>If it were gone, this would end: {frauds}.</source>
        <translation>假如它不在了，不再可能的有：{frauds}。</translation>
    </message>
    <message>
        <source>If it were gone, this would be only perhaps possible: {frauds}.</source>
        <translation>假如它不在了，只有在未核实的情况属实时才可能的有：{frauds}。</translation>
    </message>
</context>
<context>
    <name>AccountTab</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>必要性</translation>
    </message>
    <message>
        <source>Passes data on</source>
        <translation>对外提供</translation>
    </message>
    <message>
        <source>Used today</source>
        <translation>今天用过</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>注册时间</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>No other account</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Signs in through</source>
        <translation>第三方登录</translation>
    </message>
    <message>
        <source>Opens others</source>
        <translation>可用它登录</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营者</translation>
    </message>
    <message>
        <source>Company group</source>
        <translation>所属公司</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>None recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>AccountsPart</name>
    <message>
        <source>This page says how bad it would be if what an account holds were misused, and why.</source>
        <translation>这一页说明：账号持有的信息一旦被滥用，后果有多重，为什么。</translation>
    </message>
</context>
<context>
    <name>ActionDetails</name>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Copied: {what}</source>
        <translation>已复制：{what}</translation>
    </message>
    <message>
        <source>What else could be done there</source>
        <translation>那里还可以做什么</translation>
    </message>
    <message>
        <source>Later…</source>
        <translation>以后…</translation>
    </message>
    <message>
        <source>Not for me…</source>
        <translation>不适合我…</translation>
    </message>
    <message>
        <source>Propose it again</source>
        <translation>重新提出</translation>
    </message>
    <message>
        <source>Open in Services</source>
        <translation>在“服务”中打开</translation>
    </message>
    <message>
        <source>Write letter…</source>
        <translation>写信…</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>Effort: {effort} (our estimate)</source>
        <translation>所需精力：{effort}（我们的估计）</translation>
    </message>
    <message>
        <source>What it does to your points depends on what you find.</source>
        <translation>对分值的影响取决于你的发现。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts are signed in to through it. They come first.</source>
        <translation>
            <numerusform>有 %Ln 个账号通过它登录，要先处理它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>No other sign-in depends on {name}.</source>
        <translation>没有其他账号通过“{name}”登录。</translation>
    </message>
</context>
<context>
    <name>ActionsPanel</name>
    <message>
        <source>Three actions that take most off</source>
        <translation>减少最多的三项行动</translation>
    </message>
    <message>
        <source>Start: {action}</source>
        <translation>开始：{action}</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln actions</source>
        <translation>
            <numerusform>全部 %Ln 项行动</numerusform>
        </translation>
    </message>
    <message>
        <source>Every possible step is being tried out. This takes some seconds.</source>
        <translation>正在试算每一个可能的步骤，需要几秒钟。</translation>
    </message>
    <message>
        <source>No step is known that would take points off. Checking accounts may find some.</source>
        <translation>没有已知可减分的步骤。核实一些账号，也许能找到。</translation>
    </message>
    <message>
        <source>There are no points to take off, because no account counts.</source>
        <translation>没有可减的分值，因为没有计入的账号。</translation>
    </message>
    <message>
        <source>This could not be worked out, by a mistake in the program. Everything else works.</source>
        <translation>由于程序的错误，这里无法算出。其他功能都可以照常使用。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>ActionsPart</name>
    <message>
        <source>Actions, most effect first</source>
        <translation>行动，效果最大的在前</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>The plan is being worked out</source>
        <translation>正在制定计划</translation>
    </message>
    <message>
        <source>Every possible step is tried out on a copy. This takes some seconds.</source>
        <translation>正在副本上试算每一个可能的步骤，需要几秒钟。</translation>
    </message>
    <message>
        <source>Nothing to do that is known</source>
        <translation>没有已知可做的事</translation>
    </message>
    <message>
        <source>None of the steps that this program knows would take points off.</source>
        <translation>本程序知道的步骤都不会减分。</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln together</source>
        <translation>
            <numerusform>全部 %Ln 项合计</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
    <message numerus="yes">
        <source>Showing %Ln</source>
        <translation>
            <numerusform>显示 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Being worked out anew</source>
        <translation>正在重新计算</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>显示全部 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the best of each account</source>
        <translation>每个账号只显示最佳一项</translation>
    </message>
    <message numerus="yes">
        <source>Put aside: %Ln</source>
        <translation>
            <numerusform>已搁置：%Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AllPart</name>
    <message>
        <source>All accounts, worst first</source>
        <translation>所有账号，分值高的在前</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>所有账号</translation>
    </message>
</context>
<context>
    <name>AutoLock</name>
    <message numerus="yes">
        <source>After %Ln minutes without use. Nothing was lost.</source>
        <translation>
            <numerusform>%Ln 分钟未使用，已自动锁定。没有丢失任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>When the screen was locked. Nothing was lost.</source>
        <translation>屏幕锁定时，账本也随之锁定。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>When the computer went to sleep. Nothing was lost.</source>
        <translation>电脑休眠时，账本也随之锁定。没有丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Back up this vault</source>
        <translation>备份这个账本</translation>
    </message>
    <message>
        <source>One encrypted file with everything in it.</source>
        <translation>一个加密文件，包含账本的全部内容。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Passphrase of this backup</source>
        <translation>这个备份的口令</translation>
    </message>
    <message>
        <source>It opens anywhere with the free program age, also without this one.</source>
        <translation>用免费程序 age 即可在任何地方打开，没有本程序也行。</translation>
    </message>
    <message>
        <source>Older backups keep the passphrase they were made with.</source>
        <translation>以前的备份仍用当时的口令。</translation>
    </message>
    <message>
        <source>Keep one copy elsewhere: on another disk, in another house.</source>
        <translation>另存一份在别处：另一块磁盘，另一个住处。</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Where to save the backup</source>
        <translation>备份保存到哪里</translation>
    </message>
    <message>
        <source>Writing, then reading back and comparing …</source>
        <translation>正在写入，随后读回比对…</translation>
    </message>
    <message>
        <source>Say where the backup should go.</source>
        <translation>请说明备份保存到哪里。</translation>
    </message>
    <message>
        <source>There is no such folder. Choose one with the button.</source>
        <translation>没有这个文件夹。请用按钮选择一个。</translation>
    </message>
    <message>
        <source>This is a folder. Add a file name.</source>
        <translation>这是文件夹。请加上文件名。</translation>
    </message>
    <message>
        <source>Replace {name}?</source>
        <translation>替换“{name}”？</translation>
    </message>
    <message>
        <source>There is a file of this name already. What is in it will be gone.</source>
        <translation>已有同名文件。其中的内容将会丢失。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Save somewhere else…</source>
        <translation>保存到别处…</translation>
    </message>
    <message>
        <source>It was opened again and compared with the vault: {counts}.</source>
        <translation>已重新打开，并与账本比对一致：{counts}。</translation>
    </message>
    <message>
        <source>Keep the passphrase where you will find it. Nobody can reset it.</source>
        <translation>请把口令放在你找得到的地方。没有人能重设它。</translation>
    </message>
    <message>
        <source>The day could not be noted in the vault.</source>
        <translation>日期未能记入账本。</translation>
    </message>
    <message>
        <source>Backed up and checked</source>
        <translation>备份完成并已验证</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Where will your backups go?</source>
        <translation>备份放在哪里？</translation>
    </message>
    <message>
        <source>A backup is one encrypted file with a passphrase of its own. It opens on any computer, even without this program.</source>
        <translation>备份是一个加密文件，有自己的口令。在任何电脑上都能打开，没有本程序也行。</translation>
    </message>
    <message>
        <source>A good place</source>
        <translation>合适的地方</translation>
    </message>
    <message>
        <source>A USB stick or another disk</source>
        <translation>U 盘或另一块磁盘</translation>
    </message>
    <message>
        <source>A synchronised folder: the file is encrypted before it gets there</source>
        <translation>同步文件夹：文件在放进去之前就已加密</translation>
    </message>
    <message>
        <source>Not only this computer</source>
        <translation>不要只放在这台电脑上</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>A broken disk or a forgotten password cannot be undone by anyone.</source>
        <translation>磁盘损坏或忘记密码，谁也无法挽回。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>You can pass this over. The first backup is made later, when there is something to keep: the checklist in the side bar reminds you.</source>
        <translation>这一步可以跳过。等账本里有了内容再做第一次备份，侧栏的清单会提醒你。</translation>
    </message>
    <message>
        <source>A folder for backups</source>
        <translation>存放备份的文件夹</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>尚未选择</translation>
    </message>
</context>
<context>
    <name>BringInPart</name>
    <message>
        <source>Drop a file here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>Password export, SMS backup, mail archive, privacy report. Read on this computer only.</source>
        <translation>密码导出文件、短信备份、邮件归档、隐私报告。只在这台电脑上读取。</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Where do I get one?</source>
        <translation>从哪里获取？</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>One file at a time: {name} is read. Drop the others afterwards.</source>
        <translation>每次一个文件：正在读取“{name}”。其余的请随后再拖入。</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Writing what you ticked …</source>
        <translation>正在写入你勾选的内容…</translation>
    </message>
    <message>
        <source>Taking it back …</source>
        <translation>正在收回…</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Add a tag to the chosen services</source>
        <translation>为所选服务添加标签</translation>
    </message>
    <message>
        <source>Used today</source>
        <translation>今天用过</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Several services</source>
        <translation>多个服务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>已选 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message numerus="yes">
        <source>Write %Ln days for a calendar?</source>
        <translation>
            <numerusform>把 %Ln 个日期写入日历文件吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not encrypted.</source>
        <translation>这个文件没有加密。</translation>
    </message>
    <message>
        <source>Without names</source>
        <translation>不写名称</translation>
    </message>
    <message>
        <source>An event says what is due, such as an answer, and your reference. Nobody is named.</source>
        <translation>日程只说明什么到期（例如答复期限）和你的编号，不写任何名称。</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>写出名称</translation>
    </message>
    <message>
        <source>Whoever sees the calendar can read with which services you have to do.</source>
        <translation>看到日历的人会知道你与哪些服务有关。</translation>
    </message>
    <message>
        <source>Many calendars are kept by a company, or seen by others. Delete the file after use.</source>
        <translation>很多日历由公司保管，或能被别人看到。用完后请删除这个文件。</translation>
    </message>
    <message>
        <source>Choose where to write it…</source>
        <translation>选择保存位置…</translation>
    </message>
    <message>
        <source>Keep them inside</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>Where to write the days</source>
        <translation>日历文件保存到哪里</translation>
    </message>
</context>
<context>
    <name>CampaignEditor</name>
    <message>
        <source>Change a number or an address</source>
        <translation>更换号码或邮箱</translation>
    </message>
    <message>
        <source>Change what you have said</source>
        <translation>修改已填写的内容</translation>
    </message>
    <message>
        <source>Nothing is changed anywhere by this program. It lists who holds the old one and keeps count of what is done.</source>
        <translation>本程序不会替你更改任何服务。它列出谁持有旧的，并记录完成了多少。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Country of the old number</source>
        <translation>旧号码所属国家</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>其他国家</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>The old one</source>
        <translation>原号码或邮箱</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>新号码或邮箱</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Your name for the new one</source>
        <translation>新号码或邮箱的名称</translation>
    </message>
    <message>
        <source>Value (optional)</source>
        <translation>内容（可不填）</translation>
    </message>
    <message>
        <source>One that is not among my data yet …</source>
        <translation>尚未记录在我的信息中…</translation>
    </message>
    <message>
        <source>Only phone numbers and e-mail addresses under My data can be changed here.</source>
        <translation>这里只能更换“我的信息”中的手机号和邮箱。</translation>
    </message>
    <message>
        <source>{name} is being changed already.</source>
        <translation>{name} 已在更换中。</translation>
    </message>
    <message>
        <source>Show that change</source>
        <translation>查看该更换</translation>
    </message>
    <message numerus="yes">
        <source>%Ln services hold it, or may.</source>
        <translation>
            <numerusform>%Ln 个服务持有或可能持有它。</numerusform>
        </translation>
    </message>
    <message>
        <source>No service that is recorded holds it, so there is nothing to change yet.</source>
        <translation>记录中没有服务持有它，暂时没有要换绑的。</translation>
    </message>
    <message>
        <source>Filled in because the number begins with {code}. It says how long the number is free.</source>
        <translation>因号码以 {code} 开头而填入。它决定号码会空置多久。</translation>
    </message>
    <message>
        <source>It decides when somebody else may get the number.</source>
        <translation>它决定号码何时可能分配给别人。</translation>
    </message>
    <message>
        <source>{name} (new)</source>
        <translation>{name}（新）</translation>
    </message>
</context>
<context>
    <name>CampaignHead</name>
    <message>
        <source>Which change</source>
        <translation>选择更换</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Who owns it</source>
        <translation>号码归谁</translation>
    </message>
    <message>
        <source>What hangs on it</source>
        <translation>绑定情况</translation>
    </message>
    <message>
        <source>Who reaches you there</source>
        <translation>谁还能找到你</translation>
    </message>
    <message>
        <source>{name}, ended</source>
        <translation>{name}，已结束</translation>
    </message>
    <message>
        <source>What is left: {points} points.</source>
        <translation>完成其余各项的效果：{points} 分。</translation>
    </message>
    <message>
        <source>What is left changes no points.</source>
        <translation>完成其余各项不影响分数。</translation>
    </message>
    <message>
        <source>Begun {day}.</source>
        <translation>开始于 {day}。</translation>
    </message>
    <message>
        <source>Ended {day}.</source>
        <translation>结束于 {day}。</translation>
    </message>
</context>
<context>
    <name>CampaignLineEditor</name>
    <message>
        <source>The days of the old one</source>
        <translation>旧号码或邮箱的日期</translation>
    </message>
    <message>
        <source>Last code or message on</source>
        <translation>最后一次收到验证码或消息</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Given up since</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Only the last one counts: put it in again whenever another one comes.</source>
        <translation>只看最后一次：再收到时请重新填写。</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>其他国家</translation>
    </message>
</context>
<context>
    <name>CampaignModel</name>
    <message>
        <source>First of all</source>
        <translation>首先</translation>
    </message>
    <message>
        <source>{number}. {name}</source>
        <translation>{number}. {name}</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>Before any service gets the new number</source>
        <translation>在任何服务使用新号码之前</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>The old one is used for</source>
        <translation>原号码或邮箱的用途</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done}/{all}</translation>
    </message>
</context>
<context>
    <name>CampaignNotices</name>
    <message>
        <source>{name} is in the trash. The change stays as it is; take it out of there to go on.</source>
        <translation>{name} 在回收站里。更换保持原状；要继续请先恢复它。</translation>
    </message>
    <message>
        <source>No service that is recorded holds {name} any more.</source>
        <translation>记录中已没有服务持有 {name}。</translation>
    </message>
    <message>
        <source>End the change</source>
        <translation>结束更换</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts that are being closed hold it still. The change is complete only when they are seen to be gone.</source>
        <translation>
            <numerusform>%Ln 个注销中的账号仍持有它。看到它们已不存在，更换才算完成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services that hold it were recorded later and are not in the list.</source>
        <translation>
            <numerusform>有 %Ln 个持有它的服务是后来记录的，不在列表中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>添加</translation>
    </message>
    <message numerus="yes">
        <source>%Ln services may hold it, too: which of yours they hold is not recorded.</source>
        <translation>
            <numerusform>还有 %Ln 个服务可能持有它：没有记录它们持有的是哪一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
</context>
<context>
    <name>CampaignPaperDialog</name>
    <message>
        <source>Put this change on paper</source>
        <translation>打印或导出此更换</translation>
    </message>
    <message>
        <source>The list in its order, with what is done, where each is changed, and the days of the old one.</source>
        <translation>按顺序列出全部服务：完成情况、在哪里换绑，以及旧号码或邮箱的日期。</translation>
    </message>
</context>
<context>
    <name>CampaignStepDetails</name>
    <message>
        <source>What becomes of the old one here</source>
        <translation>旧的在这里会怎样</translation>
    </message>
    <message>
        <source>What the old one is used for here</source>
        <translation>原号码或邮箱在这里的用途</translation>
    </message>
    <message>
        <source>Where it is changed</source>
        <translation>在哪里换绑</translation>
    </message>
    <message>
        <source>What it takes off</source>
        <translation>能减少多少</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>你的备注</translation>
    </message>
    <message>
        <source>It is changed</source>
        <translation>已换绑</translation>
    </message>
    <message>
        <source>Close it instead</source>
        <translation>改为注销</translation>
    </message>
    <message>
        <source>It is to do again</source>
        <translation>改回待办</translation>
    </message>
    <message>
        <source>Follow it in the closing order</source>
        <translation>在注销顺序中跟进</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>This account was seen to be gone. Nothing is left to be changed there.</source>
        <translation>已核实这个账号不存在了。那里没有什么需要更改的。</translation>
    </message>
    <message>
        <source>The service says that this account is closed. Nobody has seen yet that it is gone.</source>
        <translation>服务方说这个账号已注销，但还没有人看到它已不存在。</translation>
    </message>
    <message>
        <source>It goes with the account. Until you have seen that the account is gone, it is held here.</source>
        <translation>它随账号一起消失。在你看到账号已不存在之前，它仍被持有。</translation>
    </message>
    <message>
        <source>If codes for the closing itself come to the old one, keep the old one until then.</source>
        <translation>如果注销本身的验证码发到旧的那里，请把旧的保留到那时。</translation>
    </message>
    <message>
        <source>The ledger says that the old one is no longer held here.</source>
        <translation>账本显示这里已不再持有旧的。</translation>
    </message>
    <message>
        <source>{role}: yes</source>
        <translation>{role}：是</translation>
    </message>
    <message>
        <source>{role}: no</source>
        <translation>{role}：否</translation>
    </message>
    <message>
        <source>{role}: not known</source>
        <translation>{role}：未知</translation>
    </message>
    <message>
        <source>What is not known stands in its settings, under account or security.</source>
        <translation>未知的内容可在其设置中的账号或安全里查看。</translation>
    </message>
    <message>
        <source>Whoever gets the number can sign in here, and often set a new password.</source>
        <translation>拿到这个号码的人可以在这里登录，往往还能重设密码。</translation>
    </message>
    <message>
        <source>The catalogue does not say. Look in its settings, under account or security.</source>
        <translation>目录中没有说明。请在其设置中的账号或安全里查看。</translation>
    </message>
    <message>
        <source>What apps ask for differs. It may be:</source>
        <translation>各应用的要求不同，可能是：</translation>
    </message>
    <message>
        <source>Once the account is gone: {points} points.</source>
        <translation>账号不存在之后：{points} 分。</translation>
    </message>
    <message>
        <source>Changed here: {points} points.</source>
        <translation>在这里换绑：{points} 分。</translation>
    </message>
    <message>
        <source>Changed here alone it changes no points.</source>
        <translation>仅在这里换绑不影响分数。</translation>
    </message>
    <message>
        <source>You can do without this account, but it cannot be deleted.</source>
        <translation>你用不着这个账号，但它无法注销。</translation>
    </message>
    <message>
        <source>You can do without this account: closing it may be less work.</source>
        <translation>你用不着这个账号：注销可能更省事。</translation>
    </message>
    <message>
        <source>{state}, {day}</source>
        <translation>{state}，{day}</translation>
    </message>
    <message>
        <source>You said: {state}, {day}</source>
        <translation>你填写的是：{state}，{day}</translation>
    </message>
    <message>
        <source>To say that it is changed, say first what {name} is changed to.</source>
        <translation>要标记为已换绑，请先填写 {name} 换成什么。</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>去填写</translation>
    </message>
    <message>
        <source>It cannot be changed…</source>
        <translation>无法换绑…</translation>
    </message>
    <message>
        <source>Another day, or a note…</source>
        <translation>其他日期或备注…</translation>
    </message>
    <message>
        <source>Open in Services</source>
        <translation>在“服务”中打开</translation>
    </message>
    <message>
        <source>Write a request…</source>
        <translation>写一封请求…</translation>
    </message>
</context>
<context>
    <name>CampaignStepEditor</name>
    <message>
        <source>How far is it?</source>
        <translation>进展如何？</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What the service holds stays as it is recorded.</source>
        <translation>该服务持有的内容保持原有记录。</translation>
    </message>
    <message>
        <source>You have seen the new one there. The old one is recorded as taken out.</source>
        <translation>你已在那里看到新的。旧的会记为已移除。</translation>
    </message>
    <message>
        <source>The account is recorded as being closed.</source>
        <translation>该账号会记为注销中。</translation>
    </message>
    <message>
        <source>The old one stays recorded there, and is counted.</source>
        <translation>旧的仍记录在那里，并继续计入。</translation>
    </message>
    <message>
        <source>The account is being closed: nothing is changed there, and the old one goes with it.</source>
        <translation>账号正在注销：那里不再更改，旧的随账号一起消失。</translation>
    </message>
    <message>
        <source>The account was seen to be gone: nothing is left to be changed there.</source>
        <translation>已核实账号不存在了：那里没有什么需要更改的。</translation>
    </message>
</context>
<context>
    <name>CampaignTaskDetails</name>
    <message>
        <source>Say first what {name} is changed to.</source>
        <translation>请先填写 {name} 换成什么。</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>去填写</translation>
    </message>
    <message>
        <source>To the counts</source>
        <translation>前往官方数量</translation>
    </message>
    <message>
        <source>Note the days…</source>
        <translation>填写日期…</translation>
    </message>
    <message>
        <source>A code came today</source>
        <translation>今天收到了验证码</translation>
    </message>
    <message>
        <source>It is to do again</source>
        <translation>改回待办</translation>
    </message>
    <message>
        <source>It is clean</source>
        <translation>已清理</translation>
    </message>
    <message>
        <source>It is compared</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>They know</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>I have asked for it</source>
        <translation>已提交申请</translation>
    </message>
</context>
<context>
    <name>CataloguePart</name>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>It knows</source>
        <translation>收录</translation>
    </message>
    <message>
        <source>Sources and licences…</source>
        <translation>来源与许可…</translation>
    </message>
    <message>
        <source>It was gathered from</source>
        <translation>资料来自</translation>
    </message>
    <message>
        <source>Facts that others have published. Each is shown with its source and the day on which it was last seen there, which never means that somebody has checked it since. Your own word always wins, and stays when the catalogue changes.</source>
        <translation>别人公布过的事实。每一条都注明来源和最后在那里看到的日期，但这绝不表示之后有人核实过。以你自己的说法为准，目录变化时也不会改动它。</translation>
    </message>
    <message>
        <source>See what would change…</source>
        <translation>查看会有哪些变化…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>{services}, as of {day}</source>
        <translation>{services}，截至 {day}</translation>
    </message>
    <message>
        <source>{services}, seen between {first} and {last}</source>
        <translation>{services}，最后见于 {first} 至 {last} 之间</translation>
    </message>
    <message numerus="yes">
        <source>{known}, and %Ln more from your lists</source>
        <translation>
            <numerusform>{known}，另有 %Ln 个来自你的清单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services have facts from the catalogue that it puts otherwise today.</source>
        <translation>
            <numerusform>%Ln 个服务有取自目录的内容，目录如今的说法已不同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln services up to date</source>
        <translation>
            <numerusform>更新 %Ln 个服务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogueReviewDialog</name>
    <message>
        <source>What the catalogue puts otherwise today</source>
        <translation>目录如今说法不同的内容</translation>
    </message>
    <message>
        <source>Only facts that were taken from the catalogue. What you wrote yourself is not among them, and stays.</source>
        <translation>只列出取自目录的内容。你自己填写的不在其中，会原样保留。</translation>
    </message>
    <message>
        <source>Facts that would change</source>
        <translation>会变化的内容</translation>
    </message>
    <message>
        <source>In your ledger</source>
        <translation>你的账本</translation>
    </message>
    <message>
        <source>The catalogue says today</source>
        <translation>目录如今的说法</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>CatalogueSourcesDialog</name>
    <message>
        <source>Where the catalogue comes from</source>
        <translation>目录的来源</translation>
    </message>
    <message>
        <source>Its tables hold facts, each with the name of its source and the day on which it was last seen there. The sentences are this project’s own; nothing was copied as text.</source>
        <translation>目录收录的是事实，每条都注明来源和最后看到的日期。文字均为本项目自行撰写，没有照抄任何原文。</translation>
    </message>
    <message>
        <source>Collections of others’ work</source>
        <translation>他人的资料集</translation>
    </message>
    <message>
        <source>Named beside single facts</source>
        <translation>在单条事实旁注明</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sources and licences</source>
        <translation>来源与许可</translation>
    </message>
    <message>
        <source>facts read from the policies</source>
        <translation>读自各项政策的事实</translation>
    </message>
    <message>
        <source>whether and where accounts can be deleted, domains</source>
        <translation>账号能否注销、在哪里注销，域名</translation>
    </message>
    <message>
        <source>datenanfragen.de company database (datenanfragen/data)</source>
        <translation>datenanfragen.de 公司数据库（datenanfragen/data）</translation>
    </message>
    <message>
        <source>operators, addresses for requests, supervisory authorities</source>
        <translation>运营者、提出请求的地址、监管机构</translation>
    </message>
    <message>
        <source>datenanfragen.de, Android data-safety label analysis</source>
        <translation>datenanfragen.de，Android 数据安全标签分析</translation>
    </message>
    <message>
        <source>app ids, whether deletion can be asked for</source>
        <translation>应用标识，能否请求删除</translation>
    </message>
    <message>
        <source>second factors that services offer</source>
        <translation>各服务提供的二次验证方式</translation>
    </message>
    <message>
        <source>where to export and delete data</source>
        <translation>在哪里导出和删除数据</translation>
    </message>
    <message>
        <source>domains that share one login, pages for changing a password</source>
        <translation>共用登录的域名，修改密码的页面</translation>
    </message>
    <message>
        <source>which domains belong to a Chinese service</source>
        <translation>哪些域名属于某个中国服务</translation>
    </message>
    <message>
        <source>GKD rule set, Open-AutoGLM app tables</source>
        <translation>GKD 规则集、Open-AutoGLM 应用表</translation>
    </message>
    <message>
        <source>app ids</source>
        <translation>应用标识</translation>
    </message>
    <message>
        <source>their ids only, which are facts</source>
        <translation>只用其中的标识，属于事实</translation>
    </message>
    <message>
        <source>CAPP-130 corpus</source>
        <translation>CAPP-130 语料库</translation>
    </message>
    <message>
        <source>what operators’ privacy policies say about closing and collecting</source>
        <translation>运营者的隐私政策对注销和收集的说明</translation>
    </message>
    <message>
        <source>CA4P-483 corpus</source>
        <translation>CA4P-483 语料库</translation>
    </message>
    <message>
        <source>the same, 2019 and 2020</source>
        <translation>同上，2019 年和 2020 年</translation>
    </message>
    <message>
        <source>Open Terms Archive (contrib, PGA, dating, generative AI, large platforms)</source>
        <translation>Open Terms Archive（社区、PGA、交友、生成式人工智能、大型平台）</translation>
    </message>
    <message>
        <source>the same, elsewhere in the world</source>
        <translation>同上，世界其他地区</translation>
    </message>
    <message>
        <source>LawRefBook (Laws), official texts and pages of regulators</source>
        <translation>LawRefBook（法律库）、官方文本和监管机构网页</translation>
    </message>
    <message>
        <source>the laws and rights in the catalogue</source>
        <translation>目录中的法律和权利</translation>
    </message>
    <message>
        <source>official texts</source>
        <translation>官方文本</translation>
    </message>
    <message>
        <source>Provisions on the Scope of Necessary Personal Information for Common Types of Mobile Internet Applications (China, 2021)</source>
        <translation>《常见类型移动互联网应用程序必要个人信息范围规定》（中国，2021 年）</translation>
    </message>
    <message>
        <source>the 39 app types and what each of them needs</source>
        <translation>39 类应用及其必要信息</translation>
    </message>
    <message>
        <source>official text</source>
        <translation>官方文本</translation>
    </message>
    <message>
        <source>Notices of China’s Ministry of Public Security, the FBI and other police and regulators</source>
        <translation>中国公安部、美国联邦调查局及其他警方和监管机构的通告</translation>
    </message>
    <message>
        <source>the frauds in the catalogue</source>
        <translation>目录中的诈骗类型</translation>
    </message>
    <message>
        <source>facts read from the notices</source>
        <translation>读自通告的事实</translation>
    </message>
    <message>
        <source>Public Suffix List</source>
        <translation>公共后缀列表</translation>
    </message>
    <message>
        <source>where one owner’s site ends, inside the library publicsuffixlist</source>
        <translation>判断域名归属的界限，随 publicsuffixlist 库提供</translation>
    </message>
</context>
<context>
    <name>CellEvidence</name>
    <message>
        <source>Open in Services</source>
        <translation>在“服务”中打开</translation>
    </message>
    <message>
        <source>{kind} at {service}</source>
        <translation>{service}的{kind}</translation>
    </message>
    <message>
        <source>Gone: it counts no longer.</source>
        <translation>已注销并核实：不再计入。</translation>
    </message>
    <message>
        <source>No record says that it is held.</source>
        <translation>没有记录表明它持有这项信息。</translation>
    </message>
    <message>
        <source>Nobody has said whether it is held.</source>
        <translation>是否持有，尚无人说明。</translation>
    </message>
    <message>
        <source>Severity {score}, sets the score</source>
        <translation>严重程度 {score}，决定分值</translation>
    </message>
    <message>
        <source>Severity {score} of 4</source>
        <translation>严重程度 {score}（最高 4）</translation>
    </message>
    <message>
        <source>What they hold</source>
        <translation>它持有什么</translation>
    </message>
    <message>
        <source>Nothing is recorded. That is no proof that they hold nothing.</source>
        <translation>没有记录。这不能证明它什么都没有持有。</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>自 {date}</translation>
    </message>
    <message>
        <source>seen last {date}</source>
        <translation>最后一次看到：{date}</translation>
    </message>
    <message>
        <source>Why it counts {score}</source>
        <translation>为什么算作 {score}</translation>
    </message>
    <message>
        <source>Why it would count {score}</source>
        <translation>为什么会算作 {score}</translation>
    </message>
    <message>
        <source>It sets the score of this service.</source>
        <translation>这项信息决定该服务的分值。</translation>
    </message>
    <message>
        <source>Nothing recorded sets the score of this service.</source>
        <translation>没有任何记录决定该服务的分值。</translation>
    </message>
    <message>
        <source>The score of this service is set by: {kind}.</source>
        <translation>决定该服务分值的是：{kind}。</translation>
    </message>
    <message>
        <source>If you remove it here</source>
        <translation>如果在这里移除它</translation>
    </message>
    <message>
        <source>If they turn out to hold it</source>
        <translation>如果它其实持有这项信息</translation>
    </message>
    <message>
        <source>The score here stays; other services: {points} points.</source>
        <translation>这里的分值不变；其他服务：{points} 分。</translation>
    </message>
    <message>
        <source>No score would change: what else is held here counts as much.</source>
        <translation>分值都不会变：这里持有的其他信息同样重要。</translation>
    </message>
    <message>
        <source>No score would change: an account that holds nothing counts as much.</source>
        <translation>分值都不会变：什么都不持有的账号也有这么多分。</translation>
    </message>
    <message>
        <source>This would end: {frauds}.</source>
        <translation>移除后不再可能：{frauds}。</translation>
    </message>
    <message>
        <source>Only perhaps possible then: {frauds}.</source>
        <translation>移除后只是也许可能：{frauds}。</translation>
    </message>
    <message>
        <source>What shows that the account exists</source>
        <translation>账号存在的依据</translation>
    </message>
    <message>
        <source>You recorded it yourself.</source>
        <translation>由你自己记录。</translation>
    </message>
    <message>
        <source>{source}: {strength} evidence</source>
        <translation>{source}：依据可靠程度{strength}</translation>
    </message>
    <message>
        <source>recorded {date}</source>
        <translation>记录于 {date}</translation>
    </message>
    <message>
        <source>{kind} is held by</source>
        <translation>持有{kind}的有</translation>
    </message>
    <message>
        <source>perhaps also by</source>
        <translation>可能还有</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>查看全部 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln 个服务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message>
        <source>Change the password of this vault</source>
        <translation>更改这个账本的密码</translation>
    </message>
    <message>
        <source>Everything is encrypted anew under fresh keys. Backups made before keep the passphrase they were made with.</source>
        <translation>全部内容会用新的密钥重新加密。以前制作的备份仍用当时的口令。</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>保留原密码</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Type the present password.</source>
        <translation>请输入当前密码。</translation>
    </message>
    <message>
        <source>The password was changed.</source>
        <translation>密码已更改。</translation>
    </message>
    <message>
        <source>Encrypting anew…</source>
        <translation>正在重新加密…</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}/{total}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>The Delete key takes this filter away.</source>
        <translation>按 Delete 键移除这个筛选。</translation>
    </message>
</context>
<context>
    <name>ClosingDetails</name>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Copied: {what}</source>
        <translation>已复制：{what}</translation>
    </message>
    <message>
        <source>Close these first</source>
        <translation>先注销这些</translation>
    </message>
    <message>
        <source>How to close it</source>
        <translation>如何注销</translation>
    </message>
    <message>
        <source>What it closes besides</source>
        <translation>会一并注销什么</translation>
    </message>
    <message>
        <source>What happens then, and what may stay</source>
        <translation>之后会怎样，什么可能留下</translation>
    </message>
    <message>
        <source>It is gone</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>Open in Services</source>
        <translation>在“服务”中打开</translation>
    </message>
    <message>
        <source>Signed in to through it and not to be closed: {names}. Give each a sign-in of its own first.</source>
        <translation>通过它登录、但不注销的账号：{names}。请先给它们各自设置自己的登录方式。</translation>
    </message>
    <message>
        <source>Asked for: {day}</source>
        <translation>申请日期：{day}</translation>
    </message>
    <message>
        <source>Closed, they say: {day}. Periods for what stays begin then.</source>
        <translation>对方称注销于：{day}。留存信息的期限从那时起算。</translation>
    </message>
    <message>
        <source>They say it is closed</source>
        <translation>对方说已注销</translation>
    </message>
    <message>
        <source>Not closed after all</source>
        <translation>结果没有注销</translation>
    </message>
    <message>
        <source>I looked: it is gone</source>
        <translation>我看过了：已不存在</translation>
    </message>
    <message>
        <source>It is still there</source>
        <translation>它还在</translation>
    </message>
    <message>
        <source>I have asked for it</source>
        <translation>我已申请</translation>
    </message>
</context>
<context>
    <name>ClosingModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>在此之前</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Signs in through itself, by way of others</source>
        <translation>经由其他账号登录，又绕回自身</translation>
    </message>
    <message>
        <source>Close {name} first</source>
        <translation>先注销{name}</translation>
    </message>
    <message numerus="yes">
        <source>Close %Ln others first</source>
        <translation>
            <numerusform>先注销另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts need another sign-in</source>
        <translation>
            <numerusform>%Ln 个账号需要另设登录方式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conditions left</source>
        <translation>
            <numerusform>还有 %Ln 个条件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is known</source>
        <translation>没有已知事项</translation>
    </message>
    <message>
        <source>Look whether it is gone</source>
        <translation>看看是否已不存在</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>已申请</translation>
    </message>
    <message numerus="yes">
        <source>Do not log in: %Ln more days</source>
        <translation>
            <numerusform>不要登录：还有 %Ln 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingPart</name>
    <message>
        <source>Accounts in the order in which they are closed</source>
        <translation>按注销顺序排列的账号</translation>
    </message>
    <message>
        <source>What is being closed, and what the plan proposes to close. What opens others comes after them.</source>
        <translation>正在注销的，以及计划建议注销的账号。用来登录其他账号的，排在那些账号之后。</translation>
    </message>
    <message>
        <source>Closing order</source>
        <translation>注销顺序</translation>
    </message>
    <message>
        <source>These sign in through each other in a circle; which comes first cannot be said: {names}</source>
        <translation>这些账号互相登录，形成循环，无法判断先后：{names}</translation>
    </message>
    <message>
        <source>Nothing is being closed</source>
        <translation>没有正在注销的账号</translation>
    </message>
    <message>
        <source>Here stand the accounts that you close, in the order in which that works. None is being closed, and the plan knows no reason to close one.</source>
        <translation>这里按可行的顺序列出你要注销的账号。目前没有正在注销的，计划也没有发现注销的理由。</translation>
    </message>
    <message>
        <source>Check accounts</source>
        <translation>核实账号</translation>
    </message>
</context>
<context>
    <name>ClosingTab</name>
    <message>
        <source>What still helps</source>
        <translation>还能做什么</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>通信地址</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>写信给</translation>
    </message>
    <message>
        <source>Can it be deleted?</source>
        <translation>能否注销？</translation>
    </message>
    <message>
        <source>How to close it</source>
        <translation>如何注销</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>注销之后</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他途径</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>值得一提</translation>
    </message>
    <message>
        <source>Where a request goes</source>
        <translation>请求寄往哪里</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>以上说法的依据</translation>
    </message>
    <message numerus="yes">
        <source>In your ledger that would be %Ln services:</source>
        <translation>
            <numerusform>在你的账本中涉及 %Ln 个服务：</numerusform>
        </translation>
    </message>
    <message>
        <source>Write down what you find</source>
        <translation>记下你查到的结果</translation>
    </message>
</context>
<context>
    <name>CompaniesModel</name>
    <message>
        <source>Nobody knows whose they are</source>
        <translation>不知道属于谁</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>无法注销</translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln 个服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stuck</source>
        <translation>
            <numerusform>%Ln 个无法注销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names}, and %Ln more</source>
        <translation>
            <numerusform>{names}，另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{company}: {services}</source>
        <translation>{company}：{services}</translation>
    </message>
    <message>
        <source>{points}: {removable} removable, {unchecked} not checked, {stuck} stuck</source>
        <translation>{points}：可移除 {removable}，未核实 {unchecked}，无法注销 {stuck}</translation>
    </message>
</context>
<context>
    <name>CompaniesPart</name>
    <message>
        <source>Search companies and services</source>
        <translation>搜索公司和服务</translation>
    </message>
    <message>
        <source>Companies, the heaviest Load first</source>
        <translation>公司，负荷重的在前</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的公司</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>This page says which companies hold your data, and what each of them can put together.</source>
        <translation>这一页说明：哪些公司持有你的信息，每家公司能把哪些信息拼在一起。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln companies</source>
        <translation>
            <numerusform>%Ln 家公司</numerusform>
        </translation>
    </message>
    <message>
        <source>No company and none of its services has “{search}” in its name.</source>
        <translation>没有公司及其服务的名称包含“{search}”。</translation>
    </message>
</context>
<context>
    <name>CompanyDetails</name>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Open in Services</source>
        <translation>在“服务”中打开</translation>
    </message>
    <message>
        <source>Services, worst first</source>
        <translation>服务，分值高的在前</translation>
    </message>
    <message>
        <source>What one number joins</source>
        <translation>一个号码能串起什么</translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln 个服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kinds of data</source>
        <translation>
            <numerusform>%Ln 种信息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>perhaps %Ln kinds of data</source>
        <translation>
            <numerusform>可能有 %Ln 种信息</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} of your {load} points</source>
        <translation>占你 {load} 分中的 {points} 分</translation>
    </message>
    <message numerus="yes">
        <source>removable · %Ln accounts</source>
        <translation>
            <numerusform>可移除 · %Ln 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not checked · %Ln accounts</source>
        <translation>
            <numerusform>未核实 · %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stuck · %Ln accounts</source>
        <translation>
            <numerusform>无法注销 · %Ln 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>What they hold together</source>
        <translation>它们合起来持有什么</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>持有什么</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>Perhaps, nobody has checked: {kinds}</source>
        <translation>可能持有，未核实：{kinds}</translation>
    </message>
    <message>
        <source>Nobody knows whose these are, so nothing is said about putting them together.</source>
        <translation>不知道这些服务属于谁，因此不判断是否有人能把它们的信息合在一起。</translation>
    </message>
    <message>
        <source>It is one service: there is nothing to put together.</source>
        <translation>只有一个服务，没有可以合在一起的信息。</translation>
    </message>
    <message>
        <source>No number of yours is recorded at two of its services.</source>
        <translation>没有记录显示它的两个服务持有你的同一个号码。</translation>
    </message>
    <message>
        <source>Through {own}</source>
        <translation>通过 {own}</translation>
    </message>
    <message>
        <source>Perhaps joined as well, nobody has checked: {names}</source>
        <translation>可能也能串起来，未核实：{names}</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps %Ln services: nobody has said which number it is</source>
        <translation>
            <numerusform>也许 %Ln 个服务：没有人说明是哪个号码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps %Ln services, nobody has checked</source>
        <translation>
            <numerusform>可能 %Ln 个服务，未核实</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps %Ln services: not checked, or not said which number it is</source>
        <translation>
            <numerusform>也许 %Ln 个服务：未核实，或没有说明是哪个号码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names}, and %Ln more</source>
        <translation>
            <numerusform>{names}，另有 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparingLine</name>
    <message>
        <source>Comparing with your ledger …</source>
        <translation>正在与你的账本比对…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ConditionList</name>
    <message>
        <source>Before you close it</source>
        <translation>注销之前</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done}/{all}</translation>
    </message>
    <message>
        <source>Perhaps also, not confirmed:</source>
        <translation>可能还有，尚未证实：</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>复制：{what}</translation>
    </message>
</context>
<context>
    <name>CountWords</name>
    <message>
        <source>Tick those that you use…</source>
        <translation>勾选你使用的服务…</translation>
    </message>
    <message>
        <source>Official {official}, recorded {recorded}: none missing by this count</source>
        <translation>官方 {official} 个，已记录 {recorded} 个：按这个数量不缺</translation>
    </message>
    <message>
        <source>Which accounts are missing?</source>
        <translation>缺少哪些账号？</translation>
    </message>
    <message>
        <source>Official {official}, recorded {recorded}: {missing}, {where}</source>
        <translation>官方 {official} 个，已记录 {recorded} 个：{missing}，{where}</translation>
    </message>
    <message numerus="yes">
        <source>at %Ln companies</source>
        <translation>
            <numerusform>涉及 %Ln 家公司</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>缺少 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln accounts at {company} are missing from your ledger.</source>
        <translation>
            <numerusform>{company}至少有 %Ln 个账号未记入你的账本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Perhaps among these: {names}.</source>
        <translation>可能在这些之中：{names}。</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln 个服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of your own data</source>
        <translation>
            <numerusform>%Ln 项你的信息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of what they hold</source>
        <translation>
            <numerusform>%Ln 条持有记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln 起事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mo. ago</source>
        <comment>months</comment>
        <translation>
            <numerusform>%Ln 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln yr. ago</source>
        <comment>years</comment>
        <translation>
            <numerusform>%Ln 年前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not used for %Ln months</source>
        <translation>
            <numerusform>%Ln 个月未使用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{difference} of it at %Ln other accounts</source>
        <translation>
            <numerusform>其中 {difference} 来自另外 %Ln 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts are signed in to with it; that they hold it is not recorded.</source>
        <translation>
            <numerusform>有 %Ln 个账号用它登录；它们是否持有它，没有记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not known</source>
        <translation>
            <numerusform>另外 %Ln 项未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be undone for %Ln days.</source>
        <comment>closing an account</comment>
        <translation>
            <numerusform>%Ln 天内可以撤销注销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries about services</source>
        <translation>
            <numerusform>%Ln 个服务条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <comment>that use an address of one&apos;s own</comment>
        <translation>
            <numerusform>%Ln 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name}，另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{places} and %Ln more</source>
        <translation>
            <numerusform>{places}，另有 %Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>还需约 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>还需约 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files brought in</source>
        <translation>
            <numerusform>导入了 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts closed</source>
        <translation>
            <numerusform>注销了 %Ln 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln are closed and verified.</source>
        <translation>
            <numerusform>%Ln 个账号均已注销并核实。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts have not been checked, so nothing is said about them.</source>
        <translation>
            <numerusform>%Ln 个账号尚未核实，因此无法判断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts were counted that are not recorded here.</source>
        <translation>
            <numerusform>官方数量比这里的记录多 %Ln 个账号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services reach you there still:</source>
        <translation>
            <numerusform>还有 %Ln 个服务能通过它找到你：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts among keys and money still hang on it:</source>
        <translation>
            <numerusform>“钥匙”和资金账号中还有 %Ln 个绑定着它：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services still hold it</source>
        <translation>
            <numerusform>%Ln 个服务仍持有它</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them being closed</source>
        <comment>services that hold it</comment>
        <translation>
            <numerusform>其中 %Ln 个注销中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln perhaps</source>
        <comment>services that may hold it</comment>
        <translation>
            <numerusform>另有 %Ln 个可能</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>services</comment>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are due in your ledger.</source>
        <comment>a notice of the desktop</comment>
        <translation>
            <numerusform>账本中有 %Ln 件事到期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %Ln days</source>
        <comment>requests</comment>
        <translation>
            <numerusform>已逾期 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due in %Ln days ({day})</source>
        <comment>what comes due</comment>
        <translation>
            <numerusform>还有 %Ln 天到期（{day}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days ({day})</source>
        <comment>what comes due</comment>
        <translation>
            <numerusform>%Ln 天后（{day}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more days</source>
        <comment>waiting</comment>
        <translation>
            <numerusform>还有 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First give %Ln accounts another sign-in</source>
        <comment>plan steps</comment>
        <translation>
            <numerusform>先给 %Ln 个账号另设登录方式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do not sign in for %Ln days</source>
        <comment>plan steps</comment>
        <translation>
            <numerusform>%Ln 天内不要登录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more accounts are signed in to through it; their steps follow.</source>
        <translation>
            <numerusform>还有 %Ln 个账号通过它登录，它们的步骤随后列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due in %Ln days</source>
        <comment>requests</comment>
        <translation>
            <numerusform>还有 %Ln 天到期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsPart</name>
    <message>
        <source>Which of your numbers did you ask about?</source>
        <translation>你查询的是哪个号码？</translation>
    </message>
    <message>
        <source>Day of the answer</source>
        <translation>查询结果日期</translation>
    </message>
    <message>
        <source>Official counts, company by company</source>
        <translation>各公司的官方数量</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Another company…</source>
        <translation>其他公司…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Official counts</source>
        <translation>官方数量</translation>
    </message>
    <message>
        <source>No company has “{search}” in its name.</source>
        <translation>没有名称中含有“{search}”的公司。</translation>
    </message>
    <message>
        <source>A number that is not recorded here</source>
        <translation>这里没有记录的号码</translation>
    </message>
    <message>
        <source>Record your number, and services that have another one are not counted.</source>
        <translation>记录你的号码后，使用其他号码的服务就不会计入。</translation>
    </message>
    <message>
        <source>Go to My data</source>
        <translation>前往“我的信息”</translation>
    </message>
    <message>
        <source>First put the day of the answer right, above.</source>
        <translation>请先在上方改正查询结果日期。</translation>
    </message>
    <message>
        <source>“{typed}” was not noted. {why}</source>
        <translation>“{typed}”未记入。{why}</translation>
    </message>
    <message numerus="yes">
        <source>See the %Ln recorded</source>
        <translation>
            <numerusform>查看已记录的 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailStrip</name>
    <message>
        <source>Which service is it?</source>
        <translation>这是哪个服务？</translation>
    </message>
    <message>
        <source>Why this row is here</source>
        <translation>为什么有这一行</translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Review it again</source>
        <translation>再看一遍</translation>
    </message>
    <message>
        <source>See the services</source>
        <translation>查看服务</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>All of it is one step.</source>
        <translation>全部内容是一步操作。</translation>
    </message>
    <message>
        <source>Brought in: {what}</source>
        <translation>已导入：{what}</translation>
    </message>
    <message>
        <source>It was one step: Undo takes back all of it.</source>
        <translation>这是一步操作：撤销会全部收回。</translation>
    </message>
    <message>
        <source>Delete the exported file if you no longer need it: it is not encrypted and holds your whole ledger.</source>
        <translation>导出的文件不再需要时请删除：它没有加密，包含你的整个账本。</translation>
    </message>
    <message>
        <source>Now delete the exported file, and empty the trash: what it holds is plain text for anyone, perhaps even your passwords. Deleting hides a file; traces of it can stay on a disk.</source>
        <translation>现在请删除导出的文件，并清空电脑的回收站：其中的内容谁都能直接读取，可能还包括你的密码。删除只会让文件看不见，磁盘上可能仍留有痕迹。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln services added</source>
        <translation>
            <numerusform>新增 %Ln 个服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services updated</source>
        <translation>
            <numerusform>更新 %Ln 个服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of your own data recorded</source>
        <translation>
            <numerusform>记录你的 %Ln 项信息</numerusform>
        </translation>
    </message>
    <message>
        <source>What you ticked</source>
        <translation>你勾选的内容</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Your ledger is as it was before.</source>
        <translation>账本恢复到之前的样子。</translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>For a calendar…</source>
        <translation>存入日历…</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>到期的事项</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are due</source>
        <translation>
            <numerusform>%Ln 件事到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
</context>
<context>
    <name>EncodingNotice</name>
    <message>
        <source>Choose another…</source>
        <translation>选择其他编码…</translation>
    </message>
    <message>
        <source>Read as {encoding}, which is a guess. If names look wrong, choose another encoding.</source>
        <translation>已按 {encoding} 读取，这个编码是推测的。如果名称显示不对，请选择其他编码。</translation>
    </message>
    <message>
        <source>Read as {encoding}, as you chose. If names look wrong, choose another encoding.</source>
        <translation>已按你选择的 {encoding} 读取。如果名称显示不对，请选择其他编码。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Write the ledger to a plain file?</source>
        <translation>把账本写成未加密的文件？</translation>
    </message>
    <message>
        <source>The file is not encrypted and holds personal data.</source>
        <translation>该文件不加密，并含有个人信息。</translation>
    </message>
    <message>
        <source>For a spreadsheet. It cannot be brought back in exactly.</source>
        <translation>供查看和整理。不能原样导回。</translation>
    </message>
    <message>
        <source>Every record, exactly. Another vault of this program can bring it in.</source>
        <translation>每条记录，原样保存。本程序的另一个账本可以导入。</translation>
    </message>
    <message>
        <source>The files attached to requests are in neither; a backup has them.</source>
        <translation>请求所附的文件不在这两种文件里；备份里有。</translation>
    </message>
    <message>
        <source>Whoever gets it can read which services you use, your logins and what they hold. Delete it after use; deleting hides a file, but traces of it can stay on a disk.</source>
        <translation>拿到它的人都能看到你用哪些服务、你的登录名和它们持有什么。用完请删除；删除只会让文件看不见，磁盘上可能仍留有痕迹。</translation>
    </message>
    <message>
        <source>To carry the vault elsewhere, a backup is encrypted.</source>
        <translation>如果要把账本带到别处，备份是加密的。</translation>
    </message>
    <message>
        <source>Back up instead</source>
        <translation>改为备份</translation>
    </message>
    <message>
        <source>Choose where to write it…</source>
        <translation>选择写到哪里…</translation>
    </message>
    <message>
        <source>Keep it inside</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>Where to write the file</source>
        <translation>文件写到哪里</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>It is not encrypted. Delete it when you no longer need it.</source>
        <translation>它没有加密。不再需要时请删除。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写出</translation>
    </message>
</context>
<context>
    <name>ExportHelpDialog</name>
    <message>
        <source>Where do I get a file?</source>
        <translation>从哪里获取文件？</translation>
    </message>
    <message>
        <source>From what already knows your accounts. It stays on this computer.</source>
        <translation>从已经知道你有哪些账号的地方获取。文件只留在这台电脑上。</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>No service is in “{filter}”.</source>
        <translation>“{filter}”中没有服务。</translation>
    </message>
    <message>
        <source>No service in “{filter}” matches “{search}”.</source>
        <translation>“{filter}”中没有符合“{search}”的服务。</translation>
    </message>
    <message>
        <source>There is no kind of data called “{name}”.</source>
        <translation>没有名为“{name}”的信息种类。</translation>
    </message>
    <message>
        <source>“{key}:” needs a word after it.</source>
        <translation>“{key}:”后面需要一个词。</translation>
    </message>
    <message>
        <source>“{key}:” takes a kind of data, such as {values} or {last}.</source>
        <translation>“{key}:”后面是一种信息，例如 {values} 或 {last}。</translation>
    </message>
    <message>
        <source>“{key}:” takes {values} or {last}.</source>
        <translation>“{key}:”后面只能是 {values} 或 {last}。</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Services you forgot, from files you already have</source>
        <translation>从已有的文件中，找出你忘记的服务</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>Mute</source>
        <translation>暂不提醒</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>The finding in full</source>
        <translation>这个问题的全文</translation>
    </message>
    <message>
        <source>Mute: {finding}</source>
        <translation>暂不提醒：{finding}</translation>
    </message>
    <message>
        <source>Show again: {finding}</source>
        <translation>恢复提醒：{finding}</translation>
    </message>
    <message>
        <source>Accounts concerned: {names}</source>
        <translation>涉及的账号：{names}</translation>
    </message>
    <message numerus="yes">
        <source>Accounts concerned: {names}, and %Ln more</source>
        <translation>
            <numerusform>涉及的账号：{names}，另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted on {day}, without an end: “{reason}”</source>
        <translation>自 {day} 起不提醒，未设期限：“{reason}”</translation>
    </message>
    <message>
        <source>Muted on {day} until the end of {until}: “{reason}”</source>
        <translation>自 {day} 起不提醒，到 {until} 为止：“{reason}”</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Muted</source>
        <translation>暂不提醒</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Notable</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What was found, and what to do next</source>
        <translation>发现了什么，下一步做什么</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>程度</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>发现的问题</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln findings</source>
        <translation>
            <numerusform>全部 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show the muted findings</source>
        <translation>查看暂不提醒的问题</translation>
    </message>
    <message>
        <source>The rules found nothing in what is recorded here.</source>
        <translation>在已有的记录中，没有按规则发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>All that the rules have found is muted: %Ln findings.</source>
        <translation>
            <numerusform>按规则发现的问题都设为暂不提醒：%Ln 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts are not fully checked.</source>
        <translation>
            <numerusform>%Ln 个账号未完全核实。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPart</name>
    <message>
        <source>Findings, heaviest first</source>
        <translation>发现的问题，严重的在前</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>This page says what deserves your attention, and what to do about it.</source>
        <translation>这一页说明：哪些事情值得你注意，以及可以怎么做。</translation>
    </message>
    <message numerus="yes">
        <source>All that the rules have found is muted: %Ln findings.</source>
        <translation>
            <numerusform>按规则发现的问题都设为暂不提醒：%Ln 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to be reminded of now</source>
        <translation>现在没有要提醒的问题</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>No rule has found anything</source>
        <translation>没有按规则发现问题</translation>
    </message>
    <message>
        <source>The rules only see what is recorded here.</source>
        <translation>规则只看这里的记录。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts are not fully checked, and the rules only see what is known.</source>
        <translation>
            <numerusform>%Ln 个账号未完全核实，而规则只看已知的信息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frauds are perhaps possible, with what nobody has checked.</source>
        <translation>
            <numerusform>如果未核实的情况属实，%Ln 种诈骗可能得逞。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found in what is known</source>
        <translation>在已知的信息里没有发现问题</translation>
    </message>
    <message>
        <source>Check them</source>
        <translation>去核实</translation>
    </message>
    <message>
        <source>See the frauds</source>
        <translation>查看诈骗</translation>
    </message>
    <message numerus="yes">
        <source>%Ln muted findings are listed last.</source>
        <translation>
            <numerusform>%Ln 个暂不提醒的问题列在最后。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings are muted.</source>
        <translation>
            <numerusform>%Ln 个问题暂不提醒。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>context</source>
        <translation>情境</translation>
    </message>
    <message>
        <source>identifiability</source>
        <translation>可识别</translation>
    </message>
    <message>
        <source>loss of control</source>
        <translation>失控</translation>
    </message>
    <message>
        <source>Shows the facts behind it</source>
        <translation>显示背后的事实</translation>
    </message>
</context>
<context>
    <name>FraudDetails</name>
    <message>
        <source>Possible says what could be done with such data, not that anybody does it.</source>
        <translation>“可能实施”只是说有这些信息就能做到，并不是说有人正在这样做。</translation>
    </message>
    <message>
        <source>with what is recorded</source>
        <translation>就已有记录而言</translation>
    </message>
    <message>
        <source>What to watch for</source>
        <translation>要留意什么</translation>
    </message>
    <message>
        <source>One step that helps</source>
        <translation>一个有用的做法</translation>
    </message>
    <message>
        <source>What it takes, and who gives it</source>
        <translation>需要什么，由谁提供</translation>
    </message>
    <message>
        <source>More convincing with: {kinds}</source>
        <translation>有这些会更逼真：{kinds}</translation>
    </message>
    <message>
        <source>Perhaps: nobody has checked, or using such an app leaves it there.</source>
        <translation>“未核实”：尚无人核实，或者使用这类应用就会留下。</translation>
    </message>
    <message>
        <source>Why it is not possible with what is recorded</source>
        <translation>为什么就已有记录而言不可能</translation>
    </message>
    <message>
        <source>What nobody has recorded may change that.</source>
        <translation>尚未记录的情况可能改变这一点。</translation>
    </message>
    <message>
        <source>Nobody, as far as is recorded</source>
        <translation>就已有记录而言，没有服务持有</translation>
    </message>
    <message>
        <source>closed, but it leaked</source>
        <translation>已注销，但信息已泄露</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>It needs a number that you have given up and that services still hold. There is none.</source>
        <translation>它需要一个你已停用、而服务仍然持有的号码。没有这样的号码。</translation>
    </message>
    <message>
        <source>Nobody holds this: {kinds}.</source>
        <translation>没有服务持有：{kinds}。</translation>
    </message>
    <message>
        <source>Each piece is held somewhere, but not all of them by one account, nor by accounts that share a number, address or paper.</source>
        <translation>每一项都有服务持有，但没有一个账号、也没有共用同一号码、地址或证件的几个账号集齐全部。</translation>
    </message>
    <message>
        <source>Joined by one of these, accounts have all of it together:</source>
        <translation>通过以下任意一项串起来，几个账号合起来就有全部信息：</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts have all of it by themselves.</source>
        <translation>
            <numerusform>%Ln 个账号各自就有全部信息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts perhaps have all of it by themselves.</source>
        <translation>
            <numerusform>%Ln 个账号各自可能就有全部信息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined by one of these, accounts perhaps have all of it together:</source>
        <translation>通过以下之一关联起来，多个账号合起来也许拥有全部：</translation>
    </message>
    <message>
        <source>What joins accounts</source>
        <translation>串起账号的信息</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>perhaps %Ln accounts</source>
        <translation>
            <numerusform>也许 %Ln 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts, and perhaps {perhaps} more</source>
        <translation>
            <numerusform>%Ln 个账号，也许还有 {perhaps} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Only perhaps joined: nobody has said which number, address or paper they have. Say it there:</source>
        <translation>只是也许关联：没有人说明它们有的是哪个号码、地址或证件。请在账号处说明：</translation>
    </message>
    <message>
        <source>Close one account, and it becomes impossible</source>
        <translation>注销一个账号，它就不再可能</translation>
    </message>
    <message numerus="yes">
        <source>No single account: %Ln accounts each have all of it.</source>
        <translation>
            <numerusform>没有哪一个账号能做到：%Ln 个账号各自都有全部信息。</numerusform>
        </translation>
    </message>
    <message>
        <source>No single account: what has leaked, or what others hold, is enough.</source>
        <translation>没有哪一个账号：已泄露的，或其他账号持有的，就已足够。</translation>
    </message>
    <message>
        <source>No single account: for each one, others give the same.</source>
        <translation>没有哪一个账号能做到：每个账号提供的信息，其他账号也有。</translation>
    </message>
    <message>
        <source>This account cannot be deleted. What it holds can perhaps be taken out.</source>
        <translation>这个账号无法注销。它持有的信息也许可以移除。</translation>
    </message>
    <message>
        <source>Nobody has checked whether it can be deleted.</source>
        <translation>尚无人核实它能否注销。</translation>
    </message>
    <message>
        <source>Then it is only perhaps possible, with what nobody has checked.</source>
        <translation>之后只有在未核实的情况属实时才可能。</translation>
    </message>
    <message>
        <source>Closing it also ends: {frauds}.</source>
        <translation>注销它还会让这些不再可能：{frauds}。</translation>
    </message>
    <message>
        <source>Closing it ends this one and no other.</source>
        <translation>注销它只会让这一种不再可能。</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Harm {harm} of 5, how common {reach} of 5.</source>
        <translation>严重程度 {harm}/5，波及面 {reach}/5。</translation>
    </message>
    <message>
        <source>Facts as of {date}.</source>
        <translation>资料截至{date}。</translation>
    </message>
</context>
<context>
    <name>FraudsModel</name>
    <message>
        <source>Fraud, and what it takes</source>
        <translation>诈骗及所需信息</translation>
    </message>
    <message>
        <source>With what is recorded</source>
        <translation>就已有记录而言</translation>
    </message>
    <message>
        <source>Enough alone</source>
        <translation>单独就够</translation>
    </message>
    <message>
        <source>Ends when you close</source>
        <translation>注销后不再可能</translation>
    </message>
    <message>
        <source>{fraud}: {needs}</source>
        <translation>{fraud}：{needs}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>a number given up</source>
        <translation>已停用的号码</translation>
    </message>
    <message>
        <source>only together</source>
        <translation>合起来才够</translation>
    </message>
    <message>
        <source>no single account</source>
        <translation>没有单个账号</translation>
    </message>
    <message numerus="yes">
        <source>{name} or %Ln others</source>
        <translation>
            <numerusform>{name}或另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be deleted</source>
        <translation>无法注销</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cannot be deleted</source>
        <translation>
            <numerusform>其中 %Ln 个无法注销</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FraudsPart</name>
    <message>
        <source>Frauds, worst first</source>
        <translation>诈骗，严重的在前</translation>
    </message>
    <message>
        <source>Frauds</source>
        <translation>诈骗</translation>
    </message>
    <message>
        <source>No fraud is possible with what is recorded</source>
        <translation>就已有记录而言，没有可能的诈骗</translation>
    </message>
    <message>
        <source>What is not recorded may change that.</source>
        <translation>尚未记录的情况可能改变这一点。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>This page says which frauds a stranger could run with what your accounts hold, and what helps.</source>
        <translation>这里说明陌生人凭你的账号持有的信息可能实施哪些诈骗，以及怎样防范。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frauds are possible with what is held</source>
        <translation>
            <numerusform>凭现有信息，%Ln 种诈骗可能实施</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are perhaps possible, with what nobody has checked.</source>
        <translation>
            <numerusform>另有 %Ln 种在未核实的情况属实时可能实施。</numerusform>
        </translation>
    </message>
    <message>
        <source>Worst first, by our own judgement.</source>
        <translation>严重的在前，依据的是我们的判断。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frauds are not possible and listed last.</source>
        <translation>
            <numerusform>%Ln 种诈骗不可能，列在最后。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frauds are not possible.</source>
        <translation>
            <numerusform>%Ln 种诈骗不可能。</numerusform>
        </translation>
    </message>
    <message>
        <source>That holds for what is recorded; what is not recorded may change it.</source>
        <translation>这只就已有记录而言；尚未记录的情况可能改变这一点。</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>The folder of a vault</source>
        <translation>账本文件夹</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>家</translation>
    </message>
</context>
<context>
    <name>GroupChips</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>HeldByLine</name>
    <message>
        <source>Held by, of {count}</source>
        <translation>持有者，共 {count} 个服务</translation>
    </message>
    <message>
        <source>{kind} {count} (perhaps {maybe} more)</source>
        <translation>{kind} {count}（可能还有 {maybe} 个）</translation>
    </message>
    <message>
        <source>perhaps also by</source>
        <translation>可能还有</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Earlier imports, newest first</source>
        <translation>以前的导入，最新的在前</translation>
    </message>
    <message>
        <source>Nothing was brought in yet</source>
        <translation>还没有导入过文件</translation>
    </message>
    <message>
        <source>Each file that you bring in is noted here, with what came of it, so that you can take it back later: not only at once, and without losing what you did since.</source>
        <translation>你导入的每个文件和导入结果都记在这里，以后可以收回：不限于当时，也不会丢失你之后所做的改动。</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>以前的导入</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的导入</translation>
    </message>
    <message>
        <source>No file or kind of file has “{search}” in its name.</source>
        <translation>没有名称中含有“{search}”的文件或文件种类。</translation>
    </message>
    <message>
        <source>Taking it back …</source>
        <translation>正在收回…</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>What shows that it exists</source>
        <translation>它存在的依据</translation>
    </message>
    <message>
        <source>No change recorded yet.</source>
        <translation>还没有记录改动。</translation>
    </message>
    <message>
        <source>You recorded it yourself.</source>
        <translation>由你自己记录。</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>{source}: {strength} evidence</source>
        <translation>{source}：依据可靠程度{strength}</translation>
    </message>
    <message>
        <source>recorded {date}</source>
        <translation>记录于 {date}</translation>
    </message>
    <message>
        <source>{recorded}, seen last {date}</source>
        <translation>{recorded}，最后见到 {date}</translation>
    </message>
</context>
<context>
    <name>HoldersBar</name>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln 个服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stuck</source>
        <translation>
            <numerusform>%Ln 个无法注销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln 个未知</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldersModel</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Legal minimum</source>
        <translation>法定必要</translation>
    </message>
    <message>
        <source>With it, without it</source>
        <translation>有它与没有它</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>范围内</translation>
    </message>
    <message>
        <source>Beyond</source>
        <translation>超出</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>This type of app may ask for it.</source>
        <translation>这类应用可以索取它。</translation>
    </message>
    <message>
        <source>This type of app may not insist on it.</source>
        <translation>这类应用不得强制索取它。</translation>
    </message>
    <message>
        <source>What type of app it is has not been said.</source>
        <translation>还没有说明它属于哪类应用。</translation>
    </message>
</context>
<context>
    <name>HoldersPanel</name>
    <message>
        <source>Who holds what</source>
        <translation>谁持有什么</translation>
    </message>
</context>
<context>
    <name>HoldingEditor</name>
    <message>
        <source>Not held</source>
        <translation>未持有</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What {name} holds of this, as far as you know.</source>
        <translation>据你所知，“{name}”持有的这类信息。</translation>
    </message>
    <message>
        <source>Which of yours</source>
        <translation>是你的哪一项</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Nothing of this kind is recorded under My data.</source>
        <translation>“我的信息”中没有记录这一类。</translation>
    </message>
    <message>
        <source>Weighs more or less</source>
        <translation>比一般更重或更轻</translation>
    </message>
    <message>
        <source>As usual for its kind</source>
        <translation>与同类一般情况相同</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>How they came by it</source>
        <translation>获取方式</translation>
    </message>
    <message>
        <source>How exact</source>
        <translation>精确程度</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>HoldsList</name>
    <message>
        <source>Space ticks, the question mark says “not known”, Return shows more.</source>
        <translation>空格键勾选，问号键记为“未知”，回车键显示详情。</translation>
    </message>
</context>
<context>
    <name>HoldsModel</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未提供</translation>
    </message>
</context>
<context>
    <name>HoldsTab</name>
    <message>
        <source>What it holds</source>
        <translation>它持有什么</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Asked to remove it</source>
        <translation>已要求删除</translation>
    </message>
    <message>
        <source>They say it is removed</source>
        <translation>对方称已删除</translation>
    </message>
    <message>
        <source>I have seen that it is removed</source>
        <translation>我已确认删除</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Add another one…</source>
        <translation>再添加一项…</translation>
    </message>
    <message>
        <source>Show fewer kinds</source>
        <translation>只显示部分种类</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>显示所有种类</translation>
    </message>
</context>
<context>
    <name>IdentifierDetails</name>
    <message>
        <source>Show the value</source>
        <translation>显示具体内容</translation>
    </message>
    <message>
        <source>Who holds it, largest difference first</source>
        <translation>谁持有它，按相差大小排列</translation>
    </message>
    <message>
        <source>Accounts that are signed in to with it</source>
        <translation>用它登录的账号</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>What it adds</source>
        <translation>增加多少</translation>
    </message>
    <message>
        <source>What it links</source>
        <translation>关联什么</translation>
    </message>
    <message>
        <source>If it leaked</source>
        <translation>如果泄露</translation>
    </message>
    <message>
        <source>Show its change</source>
        <translation>查看更换进度</translation>
    </message>
    <message>
        <source>Change this address…</source>
        <translation>更换此邮箱…</translation>
    </message>
    <message>
        <source>Change this number…</source>
        <translation>更换此号码…</translation>
    </message>
    <message>
        <source>The same as “{name}”: join them…</source>
        <translation>与“{name}”相同：合并…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts hold one or may hold one, and nobody has said which: say so…</source>
        <translation>
            <numerusform>%Ln 个账号持有或可能持有一个，但没有说明是哪一个：去说明…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts hold one, and nobody has said which: say so…</source>
        <translation>
            <numerusform>%Ln 个账号持有一个，但没有说明是哪一个：去说明…</numerusform>
        </translation>
    </message>
    <message>
        <source>No value kept</source>
        <translation>没有填写具体内容</translation>
    </message>
    <message>
        <source>Hide the value</source>
        <translation>隐藏具体内容</translation>
    </message>
    <message>
        <source>Registered in your real name</source>
        <translation>已实名登记</translation>
    </message>
    <message>
        <source>Real name: not known</source>
        <translation>是否实名：未知</translation>
    </message>
    <message>
        <source>Given up {date}</source>
        <translation>已停用 {date}</translation>
    </message>
    <message>
        <source>Known to have leaked</source>
        <translation>已知泄露</translation>
    </message>
    <message>
        <source>Known to have leaked: {where}</source>
        <translation>已知泄露：{where}</translation>
    </message>
    <message>
        <source>{name} {date}</source>
        <translation>{name} {date}</translation>
    </message>
    <message>
        <source>It adds {points} points to your Load, perhaps more</source>
        <translation>它给你的负荷增加 {points} 分，可能更多</translation>
    </message>
    <message>
        <source>What it adds to your Load is not known</source>
        <translation>它给你的负荷增加多少，还不知道</translation>
    </message>
    <message numerus="yes">
        <source>%Ln services may hold it: not checked.</source>
        <translation>
            <numerusform>%Ln 个服务可能持有它：未核实。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may hold it: not checked.</source>
        <translation>
            <numerusform>还有 %Ln 个可能持有它：未核实。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who holds it: {count}</source>
        <translation>谁持有它：{count} 个</translation>
    </message>
    <message>
        <source>Who holds it: {count}, perhaps {maybe} more</source>
        <translation>谁持有它：{count} 个，可能还有 {maybe} 个</translation>
    </message>
    <message>
        <source>Who may hold it: {maybe}</source>
        <translation>谁可能持有它：{maybe} 个</translation>
    </message>
    <message>
        <source>Largest difference first</source>
        <translation>相差大的在前</translation>
    </message>
    <message>
        <source>What it adds to your Load</source>
        <translation>它给你的负荷增加多少</translation>
    </message>
    <message>
        <source>This is being worked out: many accounts hold it.</source>
        <translation>正在计算：持有它的账号很多。</translation>
    </message>
    <message>
        <source>It adds {points} points to your Load</source>
        <translation>它给你的负荷增加 {points} 分</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>有它</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>没有它</translation>
    </message>
    <message numerus="yes">
        <source>%Ln services hold it.</source>
        <translation>
            <numerusform>%Ln 个服务持有它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without it, %Ln would drop a band.</source>
        <translation>
            <numerusform>没有它，%Ln 个会降低等级。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would not change.</source>
        <translation>
            <numerusform>%Ln 个不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others would be harder to link to you.</source>
        <translation>
            <numerusform>另有 %Ln 个会更难关联到你。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentifierEditor</name>
    <message>
        <source>What is it?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>How well does it single you out?</source>
        <translation>它有多容易识别出你？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑“{name}”</translation>
    </message>
    <message>
        <source>Add a piece of your data</source>
        <translation>添加你的一项信息</translation>
    </message>
    <message>
        <source>The name is enough to see who holds it. The value can stay out: a vault that holds little is worth little to others. If you do keep it, it is shown masked.</source>
        <translation>只要名称，就能看出谁持有它。具体内容可以不填：账本里存得少，对别人就没有多大价值。如果填写，显示时会打码。</translation>
    </message>
    <message>
        <source>Value (optional)</source>
        <translation>具体内容（可不填）</translation>
    </message>
    <message>
        <source>Your name for it</source>
        <translation>你给它起的名称</translation>
    </message>
    <message>
        <source>For example: Main number</source>
        <translation>例如：主号</translation>
    </message>
    <message>
        <source>Registered in your real name?</source>
        <translation>是否实名登记？</translation>
    </message>
    <message>
        <source>Known to have leaked?</source>
        <translation>是否已知泄露？</translation>
    </message>
    <message>
        <source>Leaked where and when</source>
        <translation>何时何地泄露</translation>
    </message>
    <message>
        <source>Given up since</source>
        <translation>停用时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts hold one or may hold one, and nobody has said which: it is this one</source>
        <translation>
            <numerusform>%Ln 个账号持有或可能持有一个，但没有说明是哪一个：就是这一个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts hold one, and nobody has said which: it is this one</source>
        <translation>
            <numerusform>%Ln 个账号持有一个，但没有说明是哪一个：就是这一个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentifierLeaving</name>
    <message numerus="yes">
        <source>%Ln services hold it.</source>
        <translation>
            <numerusform>%Ln 个服务持有它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may hold it: not checked.</source>
        <translation>
            <numerusform>还有 %Ln 个可能持有它：未核实。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services may hold it: not checked.</source>
        <translation>
            <numerusform>%Ln 个服务可能持有它：未核实。</numerusform>
        </translation>
    </message>
    <message>
        <source>In the trash it no longer counts in your Load, but they keep it all the same.</source>
        <translation>移到回收站后，它不再计入你的负荷，但这些服务仍然持有它。</translation>
    </message>
    <message>
        <source>In the trash nothing counts it any more, but whoever has it keeps it all the same.</source>
        <translation>移到回收站后，不再有任何地方计入它，但谁持有它，就仍然持有它。</translation>
    </message>
    <message>
        <source>You would no longer be told that they have it, although you have given it up.</source>
        <translation>你虽已停用它，本程序也不会再提醒你它们仍持有它。</translation>
    </message>
    <message>
        <source>If you use it no longer, say so instead: then you still see who has it.</source>
        <translation>如果你已不再使用它，请改为说明这一点：这样你仍能看到谁持有它。</translation>
    </message>
    <message>
        <source>Move “{name}” to the trash?</source>
        <translation>把“{name}”移到回收站？</translation>
    </message>
    <message>
        <source>Given up since</source>
        <translation>停用时间</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>I have given it up</source>
        <translation>我已停用它</translation>
    </message>
    <message>
        <source>You would no longer be told that they may have it, although you have given it up.</source>
        <translation>你虽已停用它，本程序也不会再提醒你它们可能仍持有它。</translation>
    </message>
</context>
<context>
    <name>IdentifierTying</name>
    <message>
        <source>Which accounts have “{name}”?</source>
        <translation>哪些账号有“{name}”？</translation>
    </message>
    <message>
        <source>Each of these holds one, or may hold one, and nobody has said which. Tick those that have this one. Whether they hold it for certain stays as it is recorded.</source>
        <translation>以下账号都持有或可能持有一个，但没有说明是哪一个。勾选有这一个的账号。是否确定持有，仍按原来的记录。</translation>
    </message>
    <message>
        <source>They have this one</source>
        <translation>有这一个的账号</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>IdentifiersModel</name>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln 个服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may hold it</source>
        <translation>
            <numerusform>%Ln 个可能持有</numerusform>
        </translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>known to have leaked</source>
        <translation>已知泄露</translation>
    </message>
    <message>
        <source>adds {points} points</source>
        <translation>增加 {points} 分</translation>
    </message>
</context>
<context>
    <name>ImportsModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>File and kind</source>
        <translation>文件与种类</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In your ledger</source>
        <translation>在账本中</translation>
    </message>
</context>
<context>
    <name>IncidentEditor</name>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>简要说明</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>A newspaper, a notice, a person.</source>
        <translation>报纸、通告或某个人。</translation>
    </message>
    <message>
        <source>When they said so</source>
        <translation>对方何时说的</translation>
    </message>
    <message>
        <source>To look it up later. It is never opened here.</source>
        <translation>供日后查阅，本程序绝不会打开它。</translation>
    </message>
    <message>
        <source>Which data</source>
        <translation>涉及哪些信息</translation>
    </message>
    <message>
        <source>Choose none where nobody has said which: all of it has perhaps got out then.</source>
        <translation>没有说明是哪些时就都不选：那样全部都按可能已泄露计算。</translation>
    </message>
    <message>
        <source>Also at other services of {company}</source>
        <translation>同时记到{company}的其他服务</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What happened at {name}?</source>
        <translation>“{name}”发生了什么？</translation>
    </message>
    <message>
        <source>An incident raises the loss of control of this account from then on.</source>
        <translation>从那时起，事件会提高这个账号的失控分。</translation>
    </message>
    <message>
        <source>Nothing is recorded as held there.</source>
        <translation>那里没有记录持有任何信息。</translation>
    </message>
</context>
<context>
    <name>IncidentList</name>
    <message>
        <source>What happened there</source>
        <translation>那里发生过什么</translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation>记录事件</translation>
    </message>
    <message>
        <source>No incident recorded.</source>
        <translation>没有记录事件。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit: {incident}</source>
        <translation>编辑：{incident}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove: {incident}</source>
        <translation>移除：{incident}</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
</context>
<context>
    <name>KeepPart</name>
    <message>
        <source>Backup and export</source>
        <translation>备份与导出</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>立即备份…</translation>
    </message>
    <message>
        <source>Verify a backup…</source>
        <translation>验证备份…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>One encrypted file with a passphrase of its own. It counts only after it was opened again and compared with the vault; it opens without this program, too.</source>
        <translation>一个加密文件，有自己的口令。重新打开并与账本比对一致后才算数；没有本程序也能打开。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>For other programs, as JSON or CSV. An export is not encrypted: whoever has the file can read it.</source>
        <translation>供其他程序使用，格式为 JSON 或 CSV。导出文件不加密：拿到文件的人都能读取。</translation>
    </message>
    <message>
        <source>No backup has been made and verified yet.</source>
        <translation>还没有制作并验证过备份。</translation>
    </message>
    <message>
        <source>Last verified backup: {file}, {day}.</source>
        <translation>最近一次已验证的备份：{file}，{day}。</translation>
    </message>
</context>
<context>
    <name>KnownTopic</name>
    <message>
        <source>What the catalogue says</source>
        <translation>目录的说法</translation>
    </message>
    <message>
        <source>Where to get a copy of your data</source>
        <translation>在哪里获取你的数据副本</translation>
    </message>
    <message>
        <source>Where to change the password</source>
        <translation>在哪里修改密码</translation>
    </message>
</context>
<context>
    <name>LeakView</name>
    <message>
        <source>This is being worked out: many accounts hold it.</source>
        <translation>正在计算：有很多账号持有它。</translation>
    </message>
    <message>
        <source>It has leaked already: your Load counts that</source>
        <translation>它已经泄露：你的负荷已计入这一点</translation>
    </message>
    <message>
        <source>What a leak would add to your Load is not known</source>
        <translation>如果泄露，你的负荷会增加多少，还不知道</translation>
    </message>
    <message>
        <source>A leak would add {points} points to your Load</source>
        <translation>如果泄露，你的负荷会增加 {points} 分</translation>
    </message>
    <message>
        <source>A leak would add {points} points to your Load, perhaps more</source>
        <translation>如果泄露，你的负荷会增加 {points} 分，也可能更多</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>After a leak</source>
        <translation>泄露后</translation>
    </message>
    <message numerus="yes">
        <source>These %Ln services can be tied together</source>
        <translation>
            <numerusform>这 %Ln 个服务可以被关联起来</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %Ln services could be tied together</source>
        <translation>
            <numerusform>这 %Ln 个服务会被关联起来</numerusform>
        </translation>
    </message>
    <message>
        <source>It would tie no two services together, as far as is recorded</source>
        <translation>就目前的记录而言，它不会把两个服务关联起来</translation>
    </message>
    <message numerus="yes">
        <source>It would perhaps tie %Ln services together</source>
        <translation>
            <numerusform>它也许会把 %Ln 个服务关联起来</numerusform>
        </translation>
    </message>
    <message>
        <source>Which services it ties together is not known</source>
        <translation>它会把哪些服务联系在一起，还不知道</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them know who you are.</source>
        <translation>
            <numerusform>其中 %Ln 个知道你是谁。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others hold it only in part, or in a way that joins nothing.</source>
        <translation>
            <numerusform>另有 %Ln 个只持有一部分，或持有的形式不足以关联。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services may hold it: not checked.</source>
        <translation>
            <numerusform>%Ln 个服务可能持有它：未核实。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may hold it: not checked.</source>
        <translation>
            <numerusform>还有 %Ln 个可能持有它：未核实。</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}, and {perhaps} more perhaps</source>
        <translation>{title}，另有 {perhaps} 种也许可能</translation>
    </message>
    <message>
        <source>perhaps, with what nobody has checked or said</source>
        <translation>也许，取决于没有人核实或说明的内容</translation>
    </message>
    <message>
        <source>What they hold, taken together: {kinds}.</source>
        <translation>它们合起来持有：{kinds}。</translation>
    </message>
    <message>
        <source>It holds: {kinds}.</source>
        <translation>它持有：{kinds}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may have it: nobody has said which one they have.</source>
        <translation>
            <numerusform>另有 %Ln 个可能有它：没有人说明它们有的是哪一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>knows who you are</source>
        <translation>知道你是谁</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>也许</translation>
    </message>
    <message numerus="yes">
        <source>These %Ln would go up a band</source>
        <translation>
            <numerusform>这 %Ln 个会升高等级</numerusform>
        </translation>
    </message>
    <message>
        <source>None would go up a band</source>
        <translation>没有服务会升高等级</translation>
    </message>
    <message numerus="yes">
        <source>%Ln others would score higher within their band.</source>
        <translation>
            <numerusform>另有 %Ln 个分值会升高，但等级不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>It opens no fraud of the list, as far as is recorded</source>
        <translation>就目前的记录而言，它不会使清单中的任何诈骗成为可能</translation>
    </message>
    <message>
        <source>None of them rests on it alone: what single services hold, or something else ties together, is enough, too.</source>
        <translation>没有一种只取决于它：单个服务持有的，或由其他数据关联起来的，也已足够。</translation>
    </message>
    <message numerus="yes">
        <source>With it and what these services hold, %Ln frauds are perhaps possible</source>
        <translation>
            <numerusform>有了它和这些服务持有的信息，也许可能发生 %Ln 种诈骗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With it and what these services hold, %Ln frauds are possible</source>
        <translation>
            <numerusform>有了它和这些服务持有的信息，可能发生 %Ln 种诈骗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them would not be, or less surely, if it tied nothing together.</source>
        <translation>
            <numerusform>如果它不能把服务关联起来，其中 %Ln 种就不可能，或只有在未核实的情况属实时才可能。</numerusform>
        </translation>
    </message>
    <message>
        <source>rests on it</source>
        <translation>依赖于它</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Exposure Tracker</source>
        <translation>隐私账本</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>{what} The services that hold it keep it.</source>
        <translation>{what}持有它的服务仍然持有它。</translation>
    </message>
    <message>
        <source>{what}. The services that hold it keep it.</source>
        <translation>{what}。持有它的服务仍然持有它。</translation>
    </message>
    <message>
        <source>{what}. {difference} points.</source>
        <translation>{what}，{difference} 分。</translation>
    </message>
    <message>
        <source>{what} {difference} points.</source>
        <translation>{what} {difference} 分。</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Vault: {name}</source>
        <translation>账本：{name}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Backup verified {day}</source>
        <translation>备份已验证 {day}</translation>
    </message>
</context>
<context>
    <name>LetterFiles</name>
    <message>
        <source>The letter is copied</source>
        <translation>已复制信件</translation>
    </message>
    <message>
        <source>Text (.txt)</source>
        <translation>文本（.txt）</translation>
    </message>
    <message>
        <source>Message for your mail program (.eml)</source>
        <translation>邮件程序可打开的邮件（.eml）</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Where to write the letter</source>
        <translation>信写到哪里</translation>
    </message>
    <message>
        <source>Written, and not encrypted: {path}</source>
        <translation>已写入，未加密：{path}</translation>
    </message>
</context>
<context>
    <name>LinkageGraph</name>
    <message>
        <source>this account</source>
        <translation>这个账号</translation>
    </message>
    <message>
        <source>knows who you are</source>
        <translation>知道你是谁</translation>
    </message>
    <message>
        <source>leaked from here</source>
        <translation>从这里泄露过</translation>
    </message>
    <message>
        <source>may hold it, not checked</source>
        <translation>可能持有，未核实</translation>
    </message>
    <message>
        <source>holds it</source>
        <translation>持有它</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all as a list</source>
        <translation>以列表显示全部</translation>
    </message>
    <message>
        <source>Arrow keys go from service to service, Return opens one.</source>
        <translation>方向键在各服务之间移动，回车键打开。</translation>
    </message>
    <message>
        <source>more</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>LinkageView</name>
    <message>
        <source>The linked services as a list</source>
        <translation>相关联的服务（列表）</translation>
    </message>
    <message>
        <source>What links it: {name}</source>
        <translation>关联所用的信息：{name}</translation>
    </message>
    <message>
        <source>It is not said which of your numbers, addresses or papers this account has, so nothing can be said about what it links. Say it under What it holds.</source>
        <translation>没有说明这个账号有的是你的哪个号码、地址或证件，所以无法说明它关联了什么。请在“它持有什么”中说明。</translation>
    </message>
    <message>
        <source>None of your numbers, addresses or papers is recorded here, so nothing can be said about what it links.</source>
        <translation>这里没有记录你的号码、地址或证件，所以无法说明它会关联到什么。</translation>
    </message>
    <message>
        <source>What {name} links. {facts}</source>
        <translation>{name} 的关联。{facts}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln services hold it.</source>
        <translation>
            <numerusform>%Ln 个服务持有它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them know who you are.</source>
        <translation>
            <numerusform>其中 %Ln 个知道你是谁。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services may hold it: not checked.</source>
        <translation>
            <numerusform>%Ln 个服务可能持有它：未核实。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others may hold it: not checked.</source>
        <translation>
            <numerusform>另有 %Ln 个可能持有它：未核实。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is registered in your real name.</source>
        <translation>它已实名登记。</translation>
    </message>
    <message numerus="yes">
        <source>It has leaked from %Ln services.</source>
        <translation>
            <numerusform>它从 %Ln 个服务泄露过。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is known to have leaked.</source>
        <translation>它已知泄露。</translation>
    </message>
    <message>
        <source>this account</source>
        <translation>这个账号</translation>
    </message>
    <message>
        <source>knows who you are</source>
        <translation>知道你是谁</translation>
    </message>
    <message>
        <source>leaked from here</source>
        <translation>从这里泄露过</translation>
    </message>
    <message>
        <source>may hold it</source>
        <translation>可能持有</translation>
    </message>
    <message>
        <source>Show as a graph</source>
        <translation>显示为关联图</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>显示为列表</translation>
    </message>
    <message>
        <source>{action}  (Ctrl+T)</source>
        <translation>{action}  (Ctrl+T)</translation>
    </message>
</context>
<context>
    <name>ListHelpDialog</name>
    <message>
        <source>Where do I get a list?</source>
        <translation>从哪里获取清单？</translation>
    </message>
    <message>
        <source>From two projects that publish theirs. You download it with your browser; this program stays offline.</source>
        <translation>有两个项目公开了自己的清单。请用浏览器下载；本程序始终不联网。</translation>
    </message>
    <message>
        <source>The file is read on this computer, checked, and kept inside your vault; the file itself is no longer needed then. A newer one of the same name takes its place. What you wrote yourself stays as it is.</source>
        <translation>文件在本机读取、检查，并保存在你的账本里，之后原文件就不再需要。同名的新清单会取代旧的。你自己填写的内容保持不变。</translation>
    </message>
    <message>
        <source>Look for the project jdm-contrib/jdm on GitHub</source>
        <translation>在 GitHub 上查找项目 jdm-contrib/jdm</translation>
    </message>
    <message>
        <source>A list of whether, where and how accounts can be deleted</source>
        <translation>列出账号能否、在哪里以及如何注销</translation>
    </message>
    <message>
        <source>Download the file sites.json</source>
        <translation>下载文件 sites.json</translation>
    </message>
    <message>
        <source>It is in the folder _data; the button is called Download raw file</source>
        <translation>它在 _data 文件夹里；按钮名为 Download raw file</translation>
    </message>
    <message>
        <source>Choose it with “Add a list…”</source>
        <translation>用“添加清单…”选择它</translation>
    </message>
    <message>
        <source>Settings &gt; Lists about services</source>
        <translation>设置 &gt; 服务清单</translation>
    </message>
    <message>
        <source>Look for the project datenanfragen/data on GitHub</source>
        <translation>在 GitHub 上查找项目 datenanfragen/data</translation>
    </message>
    <message>
        <source>A list of companies, and of where a request for erasure goes</source>
        <translation>列出各公司，以及删除请求寄往哪里</translation>
    </message>
    <message>
        <source>Download one company, or all of them</source>
        <translation>下载一家公司，或全部公司</translation>
    </message>
    <message>
        <source>One: its .json file in the folder companies. All: Code &gt; Download ZIP; it need not be unpacked</source>
        <translation>一家：companies 文件夹里它的 .json 文件。全部：Code &gt; Download ZIP，无须解压</translation>
    </message>
</context>
<context>
    <name>ListsPart</name>
    <message>
        <source>Lists about services</source>
        <translation>服务清单</translation>
    </message>
    <message>
        <source>Lists you added</source>
        <translation>你添加的清单</translation>
    </message>
    <message>
        <source>You have added none. A list about services can fill gaps of the catalogue.</source>
        <translation>尚未添加。服务清单可以补充目录中没有的内容。</translation>
    </message>
    <message>
        <source>Add a list…</source>
        <translation>添加清单…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Where do I get one?</source>
        <translation>从哪里获取？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read on this computer and kept inside your vault. Where the catalogue has nothing to say, a list fills the gap and is named as the source; where they disagree, both are shown.</source>
        <translation>清单在本机读取，保存在你的账本里。目录没有说法的地方由清单补充，并注明来源；两者不一致时都会显示。</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Choose a list about services</source>
        <translation>选择服务清单</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>正在读取“{name}”…</translation>
    </message>
    <message>
        <source>This list is there already: {name}, added on {date}.</source>
        <translation>这份清单已经有了：{name}，添加于 {date}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries had no address to write to and were left out.</source>
        <translation>
            <numerusform>%Ln 个条目没有可联系的地址，未予收录。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadBar</name>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
</context>
<context>
    <name>LoadPanel</name>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message numerus="yes">
        <source>removable · %Ln accounts</source>
        <translation>
            <numerusform>可移除 · %Ln 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not checked · %Ln accounts</source>
        <translation>
            <numerusform>未核实 · %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stuck · %Ln accounts</source>
        <translation>
            <numerusform>无法注销 · %Ln 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>{difference} since {month}</source>
        <translation>自 {month}以来 {difference}</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
</context>
<context>
    <name>LockPart</name>
    <message>
        <source>Locking</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock when not used for</source>
        <translation>未使用多久后锁定</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Never lock by itself</source>
        <translation>不自动锁定</translation>
    </message>
    <message>
        <source>Lock when the screen is locked or the computer goes to sleep</source>
        <translation>屏幕锁定或电脑休眠时锁定</translation>
    </message>
    <message>
        <source>On this system the program notices sleep, on waking, but not the locking of the screen.</source>
        <translation>在这个系统上，程序能在唤醒时察觉休眠，但无法察觉屏幕锁定。</translation>
    </message>
    <message>
        <source>Locking asks nothing and loses nothing: an editor that is open is kept inside the vault.</source>
        <translation>锁定不会询问，也不会丢失内容：打开着的编辑会保存在账本里。</translation>
    </message>
</context>
<context>
    <name>LookPart</name>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>As the system ({language})</source>
        <translation>跟随系统（{language}）</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>LookUpPanel</name>
    <message>
        <source>It is a service of the Chinese state for phone numbers of Chinese carriers. Without such a number there is nothing to type in here.</source>
        <translation>这是中国官方的查询服务，面向中国运营商的手机号。没有这样的号码，这里就没有可填的内容。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>如何查询？</translation>
    </message>
    <message>
        <source>This program never goes online: ask there yourself, on your phone, then type in here what the answer says. The answer itself is not kept.</source>
        <translation>本程序从不联网：请你自己用手机去那里查询，再把结果中的数量填到这里。查询结果本身不会保存。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Exposure Tracker</source>
        <translation>隐私账本</translation>
    </message>
    <message>
        <source>You locked it. Nothing was lost.</source>
        <translation>你已锁定账本。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MapModel</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Can it be deleted?</source>
        <translation>能否注销？</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>失控</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
</context>
<context>
    <name>MapPart</name>
    <message>
        <source>Accounts at this point</source>
        <translation>这一点上的账号</translation>
    </message>
    <message>
        <source>The map as a table, worst first</source>
        <translation>分布图的表格形式，分值高的在前</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>分布图</translation>
    </message>
    <message>
        <source>This page says how telling the data at each account is, and how much control over it you have lost.</source>
        <translation>这一页说明：每个账号里的信息能透露多少，以及你对它失去了多少控制。</translation>
    </message>
    <message>
        <source>can be deleted</source>
        <translation>可注销</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>cannot be deleted</source>
        <translation>无法注销</translation>
    </message>
    <message>
        <source>{mild} to {bad}</source>
        <translation>{mild} 至 {bad}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places drawn as one, {severity}, {band}, {standing}</source>
        <translation>
            <numerusform>%Ln 个位置合画为一，{severity}，{band}，{standing}</numerusform>
        </translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>标记的含义</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names}，另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{data} + {loss} = {severity}, {band}, {standing}</source>
        <translation>{data} + {loss} = {severity}，{band}，{standing}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as a map</source>
        <translation>显示为分布图</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>{action}  (Ctrl+T)</source>
        <translation>{action}  (Ctrl+T)</translation>
    </message>
</context>
<context>
    <name>MatchDialog</name>
    <message>
        <source>Which service is it?</source>
        <translation>这是哪个服务？</translation>
    </message>
    <message>
        <source>Type a name to search your ledger and the catalogue</source>
        <translation>输入名称，在账本和目录中搜索</translation>
    </message>
    <message>
        <source>Services that it may be</source>
        <translation>可能的服务</translation>
    </message>
    <message>
        <source>What you say is kept: the next file that shows the same finds it by itself.</source>
        <translation>你的选择会记住：下次文件中出现同样的内容，会自动找到对应的服务。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>That is it</source>
        <translation>就是它</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name}，另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>A service of its own</source>
        <translation>单独的服务</translation>
    </message>
    <message>
        <source>None of these: as the file names it</source>
        <translation>都不是：按文件中的名称记录</translation>
    </message>
    <message>
        <source>In your ledger</source>
        <translation>已在账本中</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>MatrixDelegate</name>
    <message>
        <source>gone</source>
        <translation>已不存在</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>{state}, {score} if they hold it</source>
        <translation>{state}，若持有则为 {score}</translation>
    </message>
    <message>
        <source>perhaps {score}</source>
        <translation>可能为 {score}</translation>
    </message>
    <message>
        <source>sets the score</source>
        <translation>决定分值</translation>
    </message>
    <message>
        <source>gone, yet recorded as still holding this</source>
        <translation>已注销并核实，但记录显示仍持有这些</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may hold it: not checked</source>
        <translation>
            <numerusform>还有 %Ln 个可能持有它：未核实</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services hold it</source>
        <translation>
            <numerusform>%Ln 个服务持有它</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be deleted</source>
        <translation>无法注销</translation>
    </message>
</context>
<context>
    <name>MatrixPart</name>
    <message>
        <source>Kinds</source>
        <translation>信息种类</translation>
    </message>
    <message>
        <source>The head of a column leads to who holds it.</source>
        <translation>点列标题可查看谁持有它。</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>This page says which kinds of your data each account holds.</source>
        <translation>这一页说明：每个账号持有你的哪些信息。</translation>
    </message>
    <message>
        <source>simple</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>most sensitive</source>
        <translation>最敏感</translation>
    </message>
    <message>
        <source>sets the score</source>
        <translation>决定分值</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推断得出</translation>
    </message>
    <message>
        <source>asked to remove</source>
        <translation>已要求删除</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>符号的含义</translation>
    </message>
    <message>
        <source>Show what is behind it</source>
        <translation>查看依据</translation>
    </message>
    <message>
        <source>Who holds my data: {kind}</source>
        <translation>谁持有我的信息：{kind}</translation>
    </message>
    <message>
        <source>Show its kinds one by one</source>
        <translation>逐项显示其中的种类</translation>
    </message>
    <message>
        <source>Put its kinds together</source>
        <translation>合并其中的种类</translation>
    </message>
    <message>
        <source>Put all kinds together</source>
        <translation>全部合并</translation>
    </message>
    <message>
        <source>Show all kinds one by one</source>
        <translation>全部逐项显示</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐项显示</translation>
    </message>
    <message>
        <source>Also kinds that nobody holds</source>
        <translation>也显示没有服务持有的种类</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Cannot be deleted first</source>
        <translation>无法注销的在前</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <translation>排序：{order}</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Who holds what: services by kinds of data</source>
        <translation>谁持有什么：服务与信息种类对照</translation>
    </message>
    <message>
        <source>Return shows what is behind a cell, plus and minus unfold and fold its kinds, the menu key shows who holds them.</source>
        <translation>回车键查看单元格的依据，加号和减号键展开或合并信息种类，菜单键查看谁持有它们。</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>MinimumPanel</name>
    <message>
        <source>What it needs</source>
        <translation>它需要什么</translation>
    </message>
    <message>
        <source>What such an account usually holds</source>
        <translation>这类账号通常持有</translation>
    </message>
    <message>
        <source>Hide the rule</source>
        <translation>收起规定</translation>
    </message>
    <message>
        <source>Which rule?</source>
        <translation>依据什么规定？</translation>
    </message>
</context>
<context>
    <name>MuteFinding</name>
    <message>
        <source>Mute this finding?</source>
        <translation>暂不提醒这个问题？</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>For yourself: in a year you will want to know.</source>
        <translation>写给自己看：一年后你会想知道原因。</translation>
    </message>
    <message>
        <source>Until the end of</source>
        <translation>到这一天为止</translation>
    </message>
    <message>
        <source>Leave it empty for no end. It comes back earlier when what it rests on changes.</source>
        <translation>留空则不设期限。如果它所依据的情况变了，会提前恢复提醒。</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>暂不提醒</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>MyDataPage</name>
    <message>
        <source>Your data</source>
        <translation>你的信息</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>No data of yours yet</source>
        <translation>还没有你的信息</translation>
    </message>
    <message>
        <source>Here stand your phone numbers, addresses, papers and cards, by a name you give them. Then this page says who holds each and what it adds. The values themselves can be left out.</source>
        <translation>这里记着你的手机号、地址、证件和银行卡，名称由你来起。随后就能看到每一项由谁持有、增加多少分。具体内容可以不填。</translation>
    </message>
    <message>
        <source>Add a number, address or card</source>
        <translation>添加号码、地址或银行卡</translation>
    </message>
    <message>
        <source>Join “{name}” and “{other}”?</source>
        <translation>合并“{name}”和“{other}”？</translation>
    </message>
    <message>
        <source>Both are the same. All that is recorded about “{other}” becomes part of “{name}”: who holds it, its changes and its notes. “{other}” goes to the trash.</source>
        <translation>两条记录相同。关于“{other}”的全部记录都会归到“{name}”：谁持有它、它的更换和备注。“{other}”会移到回收站。</translation>
    </message>
    <message>
        <source>One of them is recorded as given up. The joined one is in use; if it is not, say so afterwards with “Edit”.</source>
        <translation>其中一个记录为已停用。合并后的这一个是在用的；如果不是，请之后用“编辑”说明。</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items, values masked</source>
        <translation>
            <numerusform>%Ln 项，已打码</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavigationList</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>This would be guessed too soon. Add another word or two.</source>
        <translation>这个密码太容易猜出。再加一两个词。</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>请设置密码。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Strength is shown as you type.</source>
        <translation>输入时会显示强度。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln 个词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>两次一致</translation>
    </message>
</context>
<context>
    <name>NewerFactsModel</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In your ledger</source>
        <translation>你的账本</translation>
    </message>
    <message>
        <source>The catalogue says today</source>
        <translation>目录如今的说法</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Where do I get one?</source>
        <translation>从哪里获取？</translation>
    </message>
    <message>
        <source>No account was found in it</source>
        <translation>其中没有发现账号</translation>
    </message>
</context>
<context>
    <name>NothingMatches</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Nothing matches “{search}”</source>
        <translation>没有符合“{search}”的内容</translation>
    </message>
    <message>
        <source>Nothing in “{group}” matches “{search}”</source>
        <translation>“{group}”中没有符合“{search}”的内容</translation>
    </message>
</context>
<context>
    <name>NumberChoice</name>
    <message>
        <source>Which of your numbers received them?</source>
        <translation>是你的哪个号码收到的？</translation>
    </message>
    <message>
        <source>So that it shows who has it.</source>
        <translation>这样就能看出谁有这个号码。</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>NumberPart</name>
    <message>
        <source>What is to be done, in its order</source>
        <translation>按顺序排列的待办事项</translation>
    </message>
    <message>
        <source>Start another change…</source>
        <translation>开始另一次更换…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Changing a number</source>
        <translation>更换号码</translation>
    </message>
    <message>
        <source>End the change</source>
        <translation>结束更换</translation>
    </message>
    <message>
        <source>No change of a number or an address</source>
        <translation>没有正在更换的号码或邮箱</translation>
    </message>
    <message>
        <source>When you change your phone number or e-mail address, this lists every service that has the old one, the most important first, says where each is changed, and keeps count until nothing holds it any more.</source>
        <translation>更换手机号或邮箱时，这里列出所有持有旧号码或旧邮箱的服务，最重要的排在前面，说明各在哪里换绑，并一直记录到没有服务再持有它为止。</translation>
    </message>
    <message>
        <source>Record your number or address under My data first.</source>
        <translation>请先在“我的信息”中记录你的号码或邮箱。</translation>
    </message>
    <message>
        <source>Go to My data</source>
        <translation>前往“我的信息”</translation>
    </message>
    <message>
        <source>Start a change…</source>
        <translation>开始更换…</translation>
    </message>
    <message>
        <source>Print, or keep as a PDF…</source>
        <translation>打印或保存为 PDF…</translation>
    </message>
    <message>
        <source>Change what you have said…</source>
        <translation>修改已填写的内容…</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续更换</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>It is held still by: {names}</source>
        <translation>仍持有它的服务：{names}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are being closed: they hold it until they are gone.</source>
        <translation>
            <numerusform>其中 %Ln 个正在注销：在它们不存在之前，仍持有它。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever gets it may get into these accounts. You can go on with the change at any time.</source>
        <translation>拿到它的人可能进入这些账号。你可以随时继续更换。</translation>
    </message>
    <message numerus="yes">
        <source>End it although %Ln services still hold it?</source>
        <translation>
            <numerusform>还有 %Ln 个服务持有它，仍要结束吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续更换</translation>
    </message>
</context>
<context>
    <name>OfficialCountEditor</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What does the answer say about another company?</source>
        <translation>查询结果中，另一家公司的数量是多少？</translation>
    </message>
    <message>
        <source>Official count for {company}</source>
        <translation>{company}的官方数量</translation>
    </message>
    <message>
        <source>There is one count for each company and phone number; a newer one takes its place.</source>
        <translation>每家公司的每个手机号只记一个数量；较新的会取代旧的。</translation>
    </message>
    <message>
        <source>Day of the answer</source>
        <translation>查询结果日期</translation>
    </message>
    <message>
        <source>A number that is not recorded here</source>
        <translation>这里没有记录的号码</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>As the answer names it, or by the name of one of its apps.</source>
        <translation>按查询结果中的名称填写，也可以填它的某个应用的名称。</translation>
    </message>
    <message>
        <source>Number of accounts</source>
        <translation>账号数量</translation>
    </message>
    <message>
        <source>Which of your numbers</source>
        <translation>你的哪个号码</translation>
    </message>
    <message>
        <source>Companies that fit</source>
        <translation>符合的公司</translation>
    </message>
</context>
<context>
    <name>OfficialCountsModel</name>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>官方</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Day of the answer</source>
        <translation>查询结果日期</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>填写数量</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>缺少 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>None missing by this count</source>
        <translation>按这个数量不缺</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Add service</source>
        <translation>添加服务</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>还没有任何记录</translation>
    </message>
    <message>
        <source>This page says in one sentence how exposed you are. It is empty because no account is recorded. Start with the commonest, it takes two minutes.</source>
        <translation>这一页用一句话说出你的暴露程度。现在是空的，因为还没有记录账号。从最常见的开始，两分钟就好。</translation>
    </message>
    <message>
        <source>Tick the services you use</source>
        <translation>勾选你使用的服务</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或者</translation>
    </message>
    <message>
        <source>drop a file on the window</source>
        <translation>把文件拖到窗口</translation>
    </message>
    <message>
        <source>to find services you forgot</source>
        <translation>找出你忘记的服务</translation>
    </message>
    <message>
        <source>Worst band</source>
        <translation>最高等级</translation>
    </message>
    <message>
        <source>No account is recorded now.</source>
        <translation>目前没有记录任何账号。</translation>
    </message>
    <message numerus="yes">
        <source>None of your accounts counts any more: all {closed} are closed and verified.</source>
        <translation>
            <numerusform>你的账号都已不再计入：{closed} 个均已注销并核实。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have {all} accounts. Whether they can be deleted has not been checked.</source>
        <translation>
            <numerusform>你有 {all} 个账号。能否注销，都尚未核实。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your {all} accounts is marked as impossible to delete, but {unchecked} have not been checked.</source>
        <translation>
            <numerusform>你的 {all} 个账号中，没有标为无法注销的，但有 {unchecked} 个未核实。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your {all} accounts is marked as impossible to delete.</source>
        <translation>
            <numerusform>你的 {all} 个账号中，没有标为无法注销的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your only account cannot be deleted, and it holds your ID.</source>
        <translation>你唯一的账号无法注销，并且持有你的身份证件。</translation>
    </message>
    <message>
        <source>Your only account cannot be deleted. No ID is recorded there.</source>
        <translation>你唯一的账号无法注销。那里没有记录身份证件。</translation>
    </message>
    <message numerus="yes">
        <source>{stuck} of your {all} accounts cannot be deleted. No ID is recorded there.</source>
        <translation>
            <numerusform>你的 {all} 个账号中有 {stuck} 个无法注销。那里没有记录身份证件。</numerusform>
        </translation>
    </message>
    <message>
        <source>{stuck} of your {all} accounts cannot be deleted, and it holds your ID.</source>
        <translation>你的 {all} 个账号中有 {stuck} 个无法注销，它持有你的身份证件。</translation>
    </message>
    <message numerus="yes">
        <source>{stuck} of your {all} accounts cannot be deleted; {held} of those hold your ID, perhaps {perhaps} more.</source>
        <translation>
            <numerusform>你的 {all} 个账号中有 {stuck} 个无法注销，其中 {held} 个持有你的身份证件，可能还有 {perhaps} 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{stuck} of your {all} accounts cannot be deleted; {held} of those hold your ID.</source>
        <translation>
            <numerusform>你的 {all} 个账号中有 {stuck} 个无法注销，其中 {held} 个持有你的身份证件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your only account cannot be deleted. Whether it holds your ID is not known.</source>
        <translation>你唯一的账号无法注销。它是否持有你的身份证件，尚未知晓。</translation>
    </message>
    <message>
        <source>{stuck} of your {all} accounts cannot be deleted. Whether that one holds your ID is not known.</source>
        <translation>你的 {all} 个账号中有 {stuck} 个无法注销。它是否持有你的身份证件，尚未知晓。</translation>
    </message>
    <message numerus="yes">
        <source>{stuck} of your {all} accounts cannot be deleted. Whether {perhaps} of those hold your ID is not known.</source>
        <translation>
            <numerusform>你的 {all} 个账号中有 {stuck} 个无法注销。其中 {perhaps} 个是否持有你的身份证件，尚未知晓。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>perhaps up to “{band}”</source>
        <translation>可能达到“{band}”</translation>
    </message>
    <message>
        <source>highest: {name} {points}</source>
        <translation>最高：{name} {points}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not fully checked</source>
        <translation>
            <numerusform>%Ln 个未完全核实</numerusform>
        </translation>
    </message>
    <message>
        <source>Not reviewed yet</source>
        <translation>尚未回顾过</translation>
    </message>
    <message>
        <source>Review due, last on {day}</source>
        <translation>该回顾了，上次：{day}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>已于 {day} 回顾</translation>
    </message>
</context>
<context>
    <name>OwnDataNotice</name>
    <message>
        <source>{value} ({count})</source>
        <translation>{value}（{count}）</translation>
    </message>
    <message numerus="yes">
        <source>{values} and %Ln more</source>
        <translation>
            <numerusform>{values}，另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Found as recipients: {values}. Record them as yours, so that it shows who shares them.</source>
        <translation>在收件人中发现：{values}。记为你的信息，就能看出哪些服务共用它们。</translation>
    </message>
    <message>
        <source>Found in your logins: {values}. Record them as yours, so that it shows who shares them.</source>
        <translation>在你的登录名中发现：{values}。记为你的信息，就能看出哪些服务共用它们。</translation>
    </message>
    <message>
        <source>Do not record</source>
        <translation>不记录</translation>
    </message>
    <message>
        <source>Record as mine</source>
        <translation>记为我的信息</translation>
    </message>
</context>
<context>
    <name>PacksModel</name>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Services in it</source>
        <translation>其中的服务</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加于</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Search  (Ctrl+F)</source>
        <translation>搜索  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Everything by name</source>
        <translation>按名称查找一切</translation>
    </message>
    <message>
        <source>A page, an action or a service</source>
        <translation>页面、操作或服务</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的内容</translation>
    </message>
</context>
<context>
    <name>PanelPart</name>
    <message>
        <source>Tick the services you use</source>
        <translation>勾选你使用的服务</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>None of your accounts counts any more</source>
        <translation>你的账号都已不再计入</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>HTML, for a browser</source>
        <translation>HTML，用浏览器打开</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>打码</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>完整显示</translation>
    </message>
    <message>
        <source>Numbers, papers and addresses as 138****8000, also where they are part of a name.</source>
        <translation>号码、证件和地址显示为 138****8000 这样，名称里含有的也一样。</translation>
    </message>
    <message>
        <source>For somebody who needs the numbers themselves.</source>
        <translation>供需要完整号码的人使用。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Personal values</source>
        <translation>个人数据</translation>
    </message>
    <message>
        <source>Preview of the first page</source>
        <translation>首页预览</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Choose where to write it…</source>
        <translation>选择保存位置…</translation>
    </message>
    <message>
        <source>Putting it together …</source>
        <translation>正在汇总…</translation>
    </message>
    <message>
        <source>Whoever reads it can see which services you use and what they hold.</source>
        <translation>读到它的人能看到你用哪些服务、它们持有什么。</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever gets it can see which services you use and what they hold.</source>
        <translation>文件没有加密：拿到它的人能看到你用哪些服务、它们持有什么。</translation>
    </message>
    <message>
        <source>Whoever reads it has your numbers, addresses and papers, and can use them against you.</source>
        <translation>读到它的人就有了你的号码、地址和证件信息，可能用来害你。</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever gets it has your numbers, addresses and papers, and can use them against you. Delete it after use; traces of it can stay on a disk.</source>
        <translation>文件没有加密：拿到它的人就有了你的号码、地址和证件信息，可能用来害你。用完请删除；磁盘上仍可能留有痕迹。</translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation>报告保存到哪里</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save a PDF, and print it elsewhere.</source>
        <translation>这台电脑没有设置打印机。请存成 PDF，在别处打印。</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Replace {name}?</source>
        <translation>替换 {name}？</translation>
    </message>
    <message>
        <source>There is a file of this name already. What is in it will be gone.</source>
        <translation>已有同名文件，里面的内容会丢失。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Really with all personal values in full?</source>
        <translation>确定完整显示所有个人数据吗？</translation>
    </message>
    <message>
        <source>Masked, the report says the same without your numbers, addresses and papers.</source>
        <translation>打码后报告的内容一样，只是没有你的号码、地址和证件信息。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>It is not encrypted. Personal values in it are masked.</source>
        <translation>它没有加密。其中的个人数据已打码。</translation>
    </message>
    <message>
        <source>It is not encrypted, and personal values stand in it in full. Delete it after use.</source>
        <translation>它没有加密，个人数据完整显示。用完请删除。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写入</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已打开</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Choose a password for this vault</source>
        <translation>为这个账本设置密码</translation>
    </message>
    <message>
        <source>All that you record is encrypted with it on this computer. Nobody can reset it for you: write it down and keep it where you keep papers that matter.</source>
        <translation>你记录的一切都用它加密，保存在这台电脑上。没有人能替你重设：请写下来，和重要文件放在一起。</translation>
    </message>
    <message>
        <source>A good password</source>
        <translation>怎样的密码好</translation>
    </message>
    <message>
        <source>Five or six unrelated words are enough</source>
        <translation>五六个互不相干的词就够了</translation>
    </message>
    <message>
        <source>Used nowhere else</source>
        <translation>没有在别处用过</translation>
    </message>
    <message>
        <source>Not your number, birthday or name</source>
        <translation>不是你的号码、生日或姓名</translation>
    </message>
    <message>
        <source>Where it stays</source>
        <translation>密码留在哪里</translation>
    </message>
    <message>
        <source>Never stored, never sent. This program does not go online.</source>
        <translation>从不保存，从不发送。本程序不联网。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Measuring how long unlocking takes on this computer…</source>
        <translation>正在测量这台电脑上的解锁时间…</translation>
    </message>
    <message>
        <source>Unlocking takes about {seconds} seconds on this computer. Every guess takes as long.</source>
        <translation>在这台电脑上解锁约需 {seconds} 秒。猜测每个密码也要这么久。</translation>
    </message>
</context>
<context>
    <name>PasteNamesDialog</name>
    <message>
        <source>Paste a list of services</source>
        <translation>粘贴服务列表</translation>
    </message>
    <message>
        <source>One name, web address or app a line. They are looked up in the catalogue on this computer.</source>
        <translation>每行一个名称、网址或应用。会在这台电脑上的目录中查找它们。</translation>
    </message>
    <message>
        <source>Names, one a line</source>
        <translation>名称，每行一个</translation>
    </message>
    <message>
        <source>WeChat
example.com
淘宝</source>
        <translation>微信
example.com
淘宝</translation>
    </message>
    <message>
        <source>You review what was found before anything is written.</source>
        <translation>写入任何内容之前，由你先核对找到的结果。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Look them up</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>A ledger of who knows what about you</source>
        <translation>谁知道你的什么，一本账记清楚</translation>
    </message>
    <message>
        <source>Everything stays in an encrypted vault on this computer. Two questions first; both answers can be changed later in Settings.</source>
        <translation>全部内容都保存在这台电脑上的加密账本里。先问两个问题，以后都可以在“设置”中更改。</translation>
    </message>
    <message>
        <source>What you can expect</source>
        <translation>它能做什么</translation>
    </message>
    <message>
        <source>It shows which accounts hold your phone number, ID, payment and location data</source>
        <translation>显示哪些账号持有你的手机号、身份证件、支付和位置信息</translation>
    </message>
    <message>
        <source>It shows which of them cannot be deleted</source>
        <translation>显示其中哪些无法注销</translation>
    </message>
    <message>
        <source>It tells you what can still be done</source>
        <translation>告诉你还能做什么</translation>
    </message>
    <message>
        <source>Never online</source>
        <translation>从不联网</translation>
    </message>
    <message>
        <source>This program opens no network connection, and it never asks for the passwords of your accounts.</source>
        <translation>本程序不建立任何网络连接，也从不询问你各个账号的密码。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>In China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他地区</translation>
    </message>
    <message>
        <source>Where do you live?</source>
        <translation>你住在哪里？</translation>
    </message>
    <message>
        <source>It decides which services are offered first, and whether ID papers and movements count as sensitive, as Chinese law has it.</source>
        <translation>它决定先列出哪些服务，以及证件和行踪是否按中国法律视为敏感信息。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change the folder of the vault</source>
        <translation>更改账本文件夹</translation>
    </message>
    <message>
        <source>The vault’s folder:</source>
        <translation>账本文件夹：</translation>
    </message>
    <message>
        <source>An empty folder for the vault</source>
        <translation>账本要用的空文件夹</translation>
    </message>
</context>
<context>
    <name>PlanDecisionEditor</name>
    <message>
        <source>Put this off?</source>
        <translation>以后再做？</translation>
    </message>
    <message>
        <source>Not for you?</source>
        <translation>不适合你？</translation>
    </message>
    <message>
        <source>Propose it again on</source>
        <translation>再次提出的日期</translation>
    </message>
    <message>
        <source>For yourself: in a year you will want to know.</source>
        <translation>写给自己：一年后你会想知道原因。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>以后再做</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>不适合我</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Action</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Takes off</source>
        <translation>可减少</translation>
    </message>
    <message>
        <source>Effort, our estimate</source>
        <translation>所需精力（估计）</translation>
    </message>
    <message>
        <source>Not for you: {reason}</source>
        <translation>不适合你：{reason}</translation>
    </message>
    <message>
        <source>Put off until {day}</source>
        <translation>推迟到 {day}</translation>
    </message>
</context>
<context>
    <name>PlanPart</name>
    <message>
        <source>This is a mistake in the program. Your records are as they were, and everything else works. It is tried again after your next change.</source>
        <translation>这是程序的错误。你的记录没有变，其他功能都可以照常使用。你下次更改之后会再试一次。</translation>
    </message>
    <message>
        <source>The plan could not be worked out</source>
        <translation>无法算出计划</translation>
    </message>
    <message>
        <source>This page says what to do next, and what each step takes off. It needs to know your accounts.</source>
        <translation>这个页面告诉你接下来做什么，以及每一步能减少多少。它需要先知道你的账号。</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>New one</source>
        <translation>新的</translation>
    </message>
</context>
<context>
    <name>PlaybookDetails</name>
    <message>
        <source>What still helps</source>
        <translation>还能做什么</translation>
    </message>
    <message>
        <source>What no step takes out</source>
        <translation>没有步骤能移除的</translation>
    </message>
    <message>
        <source>Open in Services</source>
        <translation>在“服务”中打开</translation>
    </message>
    <message>
        <source>Try all of it out</source>
        <translation>一并试算这些步骤</translation>
    </message>
    <message>
        <source>Propose it again</source>
        <translation>重新提出</translation>
    </message>
    <message>
        <source>Later…</source>
        <translation>以后…</translation>
    </message>
    <message>
        <source>Not for me…</source>
        <translation>不适合我…</translation>
    </message>
    <message>
        <source>Write the request…</source>
        <translation>写请求…</translation>
    </message>
    <message>
        <source>I tried: still not</source>
        <translation>试过了：还是不行</translation>
    </message>
    <message>
        <source>It can be closed now</source>
        <translation>现在可以注销了</translation>
    </message>
    <message>
        <source>Write letter…</source>
        <translation>写信…</translation>
    </message>
    <message>
        <source>Write the complaint…</source>
        <translation>写投诉信…</translation>
    </message>
    <message>
        <source>Show the request</source>
        <translation>查看请求</translation>
    </message>
    <message>
        <source>It is overwritten</source>
        <translation>已改写</translation>
    </message>
</context>
<context>
    <name>PlaybookPart</name>
    <message>
        <source>Accounts that cannot be deleted, by how much can still be got out of them</source>
        <translation>无法注销的账号，按还可减少多少排列</translation>
    </message>
    <message>
        <source>Stuck accounts</source>
        <translation>无法注销的账号</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts cannot be deleted</source>
        <translation>
            <numerusform>%Ln 个账号无法注销</numerusform>
        </translation>
    </message>
    <message>
        <source>They carry {stuck} of your {load} points. Choose one to see what still helps.</source>
        <translation>它们占你 {load} 分中的 {stuck} 分。选一个看看还能做什么。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln further accounts were never checked, so they may be stuck, too.</source>
        <translation>
            <numerusform>另有 %Ln 个账号从未核实，也可能无法注销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether one can be deleted stands in its settings, under account, or in its help.</source>
        <translation>能否注销，可在它的设置（账号一栏）或帮助里查到。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>No account is marked as impossible to delete</source>
        <translation>没有标为无法注销的账号</translation>
    </message>
    <message>
        <source>For all of your accounts somebody has said how they can be deleted.</source>
        <translation>你的所有账号都已记录如何注销。</translation>
    </message>
    <message>
        <source>Whether one can be deleted stands in its settings, under account, or in its help. What is not known is not taken for stuck, nor for deletable.</source>
        <translation>能否注销，可在它的设置（账号一栏）或帮助里查到。尚不清楚的，既不算无法注销，也不算可以注销。</translation>
    </message>
    <message>
        <source>Check accounts</source>
        <translation>核实账号</translation>
    </message>
</context>
<context>
    <name>PlaybookRow</name>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已收起</translation>
    </message>
    <message>
        <source>up to {points}</source>
        <translation>最多 {points}</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>返回预览</translation>
    </message>
    <message>
        <source>Where do I get one?</source>
        <translation>从哪里获取？</translation>
    </message>
    <message>
        <source>No account was found in {file}</source>
        <translation>{file} 中没有发现账号</translation>
    </message>
    <message>
        <source>No account was found in the list</source>
        <translation>清单中没有发现账号</translation>
    </message>
    <message>
        <source>It was read to its end, but nothing in it shows an account.</source>
        <translation>文件已读完，但其中没有内容表明有账号。</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>On this computer only. Nothing is written. Cancelling leaves nothing behind.</source>
        <translation>只在这台电脑上进行。不写入任何内容。取消后不会留下任何内容。</translation>
    </message>
    <message>
        <source>Opening it</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Comparing with your ledger …</source>
        <translation>正在与你的账本比对…</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>正在读取“{name}”…</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>2024, 2024-03 or 2024-03-15</source>
        <translation>2024、2024-03 或 2024-03-15</translation>
    </message>
</context>
<context>
    <name>RemindersPart</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Notice of the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不通知</translation>
    </message>
    <message>
        <source>How many things are due</source>
        <translation>有几件事到期</translation>
    </message>
    <message>
        <source>What is due, with names</source>
        <translation>什么到期（写出名称）</translation>
    </message>
    <message>
        <source>At most one a day, and only while the program runs with the vault open: nothing runs in the background. With names, whoever sees the screen can read them, and the system may keep them.</source>
        <translation>每天最多一次，并且只在程序运行、账本打开时通知：后台没有任何程序运行。写出名称时，看到屏幕的人都能读到，系统也可能留存。</translation>
    </message>
    <message>
        <source>This desktop has no place for notices. What is due stands on the Overview.</source>
        <translation>这个桌面没有通知区域。到期的事项见“概览”。</translation>
    </message>
    <message>
        <source>All days for a calendar (.ics)…</source>
        <translation>全部日期的日历文件（.ics）…</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Make a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>To print, or to show to somebody who helps: family, the police, a lawyer.</source>
        <translation>用来打印，或给能帮忙的人看：家人、警方、律师。</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>一页</translation>
    </message>
    <message>
        <source>Full report</source>
        <translation>完整报告</translation>
    </message>
    <message>
        <source>What matters most; what does not fit on it is counted.</source>
        <translation>最要紧的内容；放不下的会注明数量。</translation>
    </message>
    <message>
        <source>Every account with its score and what it holds, own data, incidents, frauds, findings.</source>
        <translation>每个账号的分值和持有内容、自己的数据、事件、诈骗、发现的问题。</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>内容多少</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>The letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Reference: {reference}</source>
        <translation>编号：{reference}</translation>
    </message>
    <message>
        <source>Sent {day}, {channel}</source>
        <translation>{day} 发出，{channel}</translation>
    </message>
    <message>
        <source>Arrived {day}</source>
        <translation>{day} 送达</translation>
    </message>
    <message>
        <source>Answered {day}: {outcome}</source>
        <translation>{day} 答复：{outcome}</translation>
    </message>
    <message>
        <source>Closed {day}</source>
        <translation>{day} 了结</translation>
    </message>
    <message>
        <source>The letter names {day} as the last day. Sent today, it is {due}: change the letter first.</source>
        <translation>信中写的最后期限是 {day}。如果今天发出，应为 {due}：请先修改这封信。</translation>
    </message>
    <message>
        <source>Answer due {day}: {by}</source>
        <translation>答复期限 {day}：{by}</translation>
    </message>
    <message>
        <source>If they say in time that they need longer: until {day}</source>
        <translation>如对方在期限内告知需延长，最晚为 {day}</translation>
    </message>
    <message>
        <source>By law they have until {day}, as they asked. Reminder and complaint name that day.</source>
        <translation>按对方的要求，依法可延长到 {day}。催告信和投诉信写的是这一天。</translation>
    </message>
    <message>
        <source>By law it is due {day}. Reminder and complaint name that day.</source>
        <translation>法定答复期限为 {day}。催办函和投诉书写的是这一天。</translation>
    </message>
    <message>
        <source>They asked for more time on {day}, after the time of the law had run out: the day stays.</source>
        <translation>对方 {day} 才要求延期，此时法定期限已经届满，期限不变。</translation>
    </message>
    <message>
        <source>I have sent it…</source>
        <translation>我已发出…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remind them…</source>
        <translation>催办…</translation>
    </message>
    <message>
        <source>Something came…</source>
        <translation>有了回音…</translation>
    </message>
    <message>
        <source>The matter is closed</source>
        <translation>此事已了结</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>More time until {day}: their extension</source>
        <translation>延至 {day}：对方要求的延期</translation>
    </message>
    <message>
        <source>The law lets them take until {day} at most.</source>
        <translation>依法最迟只能到 {day}。</translation>
    </message>
    <message>
        <source>They asked for more time. The law gives them none, so the day stays.</source>
        <translation>对方要求延期，但法律没有给予延期，期限不变。</translation>
    </message>
    <message>
        <source>Complain to an authority…</source>
        <translation>向主管部门投诉…</translation>
    </message>
    <message>
        <source>Add to the file…</source>
        <translation>补充记录…</translation>
    </message>
    <message>
        <source>Correct the days…</source>
        <translation>更正日期…</translation>
    </message>
    <message>
        <source>Evidence file as PDF…</source>
        <translation>往来记录存为 PDF…</translation>
    </message>
    <message>
        <source>Day for a calendar (.ics)…</source>
        <translation>日历文件（.ics）…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Where to write the evidence file</source>
        <translation>往来记录写到哪里</translation>
    </message>
</context>
<context>
    <name>RequestEditor</name>
    <message>
        <source>Write a request</source>
        <translation>写请求</translation>
    </message>
    <message>
        <source>Change the draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>Nothing is sent from here. You send it yourself.</source>
        <translation>这里不会发出任何内容，由你自己发送。</translation>
    </message>
    <message>
        <source>What the request should say</source>
        <translation>请求中应写明</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the letter as</source>
        <translation>将信件另存为</translation>
    </message>
    <message>
        <source>Copy the letter</source>
        <translation>复制信</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>How you send it</source>
        <translation>怎样发出</translation>
    </message>
    <message>
        <source>None of these applies</source>
        <translation>都不适用</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Which law applies?</source>
        <translation>适用哪部法律？</translation>
    </message>
    <message>
        <source>What do you ask for?</source>
        <translation>你要求什么？</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>信的语言</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>发往哪里</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的姓名</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Last digits of your number there</source>
        <translation>绑定手机号的尾号</translation>
    </message>
    <message>
        <source>Where the answer should go</source>
        <translation>答复发往哪里</translation>
    </message>
    <message>
        <source>The letter; its first line is the subject</source>
        <translation>信的内容，第一行是标题</translation>
    </message>
    <message>
        <source>Then no law of this program’s table gives you a right there, and it has no letter for it. The terms of the service may still promise something: look under privacy or account, and ask its support.</source>
        <translation>那么本程序收录的法律都不能给你相应的权利，也没有可用的信。该服务的条款仍可能有所承诺：查看隐私或账号设置，并询问客服。</translation>
    </message>
    <message>
        <source>This right begins to hold only later: {date}.</source>
        <translation>这项权利尚未生效，生效时间：{date}。</translation>
    </message>
    <message>
        <source>The letter is not the one that the fields make, so it no longer follows them.</source>
        <translation>这封信与按各栏内容写成的不同，因此不再随各栏变化。</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>If you send it today, the answer is due on {day}: {by}.</source>
        <translation>如果今天发出，答复期限为 {day}：{by}。</translation>
    </message>
    <message>
        <source>Not said yet: {details}. The letter leaves it out.</source>
        <translation>还没有写：{details}。信中会略去。</translation>
    </message>
    <message>
        <source>No address is known here. The privacy policy of the service names one.</source>
        <translation>这里没有已知的地址，该服务的隐私政策会写明。</translation>
    </message>
</context>
<context>
    <name>RequestEntries</name>
    <message>
        <source>What was sent and answered</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Change: {entry}</source>
        <translation>修改：{entry}</translation>
    </message>
    <message>
        <source>They asked for time until {day}.</source>
        <translation>对方要求延长到 {day}。</translation>
    </message>
    <message>
        <source>Save {name} to a file</source>
        <translation>把 {name} 存为文件</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>附上文件…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>附上文件</translation>
    </message>
    <message>
        <source>Where to write the file</source>
        <translation>文件写到哪里</translation>
    </message>
</context>
<context>
    <name>RequestEntryEditor</name>
    <message>
        <source>What came?</source>
        <translation>收到了什么？</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>附上文件…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>They ask for time until</source>
        <translation>对方要求延至</translation>
    </message>
    <message>
        <source>The law gives them no more time for this: by law the answer stays due on {first}. What they said is kept.</source>
        <translation>法律不给对方更多时间：依法答复期限仍为 {first}。对方说的话会保留。</translation>
    </message>
    <message>
        <source>By law they have until {first}, and until {latest} at most if they ask for it by {first}. What they said is kept as they said it.</source>
        <translation>依法对方的期限为 {first}；如果不晚于 {first} 提出延长，最迟到 {latest}。对方说的话会照原样保留。</translation>
    </message>
    <message>
        <source>You yourself wait until {day}.</source>
        <translation>你自己等到 {day}。</translation>
    </message>
    <message>
        <source>What they said, word for word or in short</source>
        <translation>对方怎么说，可照录或概括</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>They did what I asked</source>
        <translation>对方照办了</translation>
    </message>
    <message>
        <source>They did a part of it</source>
        <translation>对方办理了一部分</translation>
    </message>
    <message>
        <source>They refused</source>
        <translation>对方拒绝了</translation>
    </message>
    <message>
        <source>They need more time</source>
        <translation>对方需要更多时间</translation>
    </message>
    <message>
        <source>An answer that settles nothing</source>
        <translation>未解决问题的答复</translation>
    </message>
    <message>
        <source>A note for yourself</source>
        <translation>给自己的备注</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>附上文件</translation>
    </message>
    <message>
        <source>{name}: attach it again. Locking the vault let go of it.</source>
        <translation>“{name}”：请重新附上，锁定账本时没有保留它的内容。</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>正在读取“{name}”…</translation>
    </message>
    <message>
        <source>Do not attach {name}</source>
        <translation>不附上 {name}</translation>
    </message>
    <message>
        <source>The file is still being read. It is all saved as soon as it is there.</source>
        <translation>文件还在读取中，读完后会一并保存。</translation>
    </message>
    <message>
        <source>Attach the files named above again, or take them off the list.</source>
        <translation>请重新附上上面列出的文件，或把它们从列表中去掉。</translation>
    </message>
</context>
<context>
    <name>RequestLetter</name>
    <message>
        <source>Complain to an authority</source>
        <translation>向主管部门投诉</translation>
    </message>
    <message>
        <source>Remind them</source>
        <translation>催办</translation>
    </message>
    <message numerus="yes">
        <source>The further %Ln days are this program’s proposal, not a limit of the law.</source>
        <translation>
            <numerusform>宽限的 %Ln 天由本程序建议，不是法定期限。</numerusform>
        </translation>
    </message>
    <message>
        <source>I have sent it</source>
        <translation>我已发出</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的姓名</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>向谁投诉</translation>
    </message>
    <message>
        <source>The letter; its first line is the subject</source>
        <translation>信的内容，第一行是标题</translation>
    </message>
    <message>
        <source>Save the letter as</source>
        <translation>将信件另存为</translation>
    </message>
    <message>
        <source>Copy the letter</source>
        <translation>复制信</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>信的语言</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Country in which you live</source>
        <translation>你居住的国家</translation>
    </message>
    <message>
        <source>It wants complaints in: {language}.</source>
        <translation>投诉所用语言：{language}。</translation>
    </message>
    <message>
        <source>Choose the country: its authority is named then.</source>
        <translation>选择国家后，会列出该国的主管机构。</translation>
    </message>
    <message>
        <source>The time that they have still runs: the letter asks for an answer by its last day.</source>
        <translation>对方的期限还没有结束：信中请对方不晚于期限的最后一天答复。</translation>
    </message>
    <message>
        <source>This right begins to hold only later: {date}. Until then nobody is bound by it.</source>
        <translation>这项权利尚未生效，生效时间：{date}。在此之前对任何人都没有约束力。</translation>
    </message>
</context>
<context>
    <name>RequestSentEditor</name>
    <message>
        <source>When did you send it?</source>
        <translation>什么时候发出的？</translation>
    </message>
    <message>
        <source>Correct the days</source>
        <translation>更正日期</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>I have sent it</source>
        <translation>我已发出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Arrived on, if you know</source>
        <translation>送达日期（如果知道）</translation>
    </message>
    <message>
        <source>Answer due on</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>How you sent it</source>
        <translation>怎样发出的</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>发往了哪里</translation>
    </message>
    <message>
        <source>Which letter you sent</source>
        <translation>发出的是哪一版</translation>
    </message>
    <message>
        <source>Written for the day of sending</source>
        <translation>按发出当天写的</translation>
    </message>
    <message>
        <source>Just as it stood in the draft</source>
        <translation>草稿中的原样</translation>
    </message>
    <message>
        <source>As a receipt or an automatic reply says. Keep it as proof.</source>
        <translation>以回执或自动回复为准，请留作凭证。</translation>
    </message>
    <message>
        <source>It names {day} as the last day, the draft {other}. If you sent it as it stood in the draft, choose that.</source>
        <translation>信中写的最后期限是 {day}，草稿中是 {other}。如果你发出的就是草稿原样，请选择草稿。</translation>
    </message>
    <message>
        <source>The letter names {day} as the last day; counted from when you sent it, it is {due}. It is kept as it went out. If you sent other words, change the draft first.</source>
        <translation>信中写的最后期限是 {day}；按发出的日子计算是 {due}。信会按发出时的样子保存。如果你发出的文字不同，请先修改草稿。</translation>
    </message>
    <message>
        <source>{by}.</source>
        <translation>{by}。</translation>
    </message>
    <message>
        <source>If they say in time that they need longer: until {day}.</source>
        <translation>如对方在期限内告知需延长，最晚为 {day}。</translation>
    </message>
</context>
<context>
    <name>RequestsModel</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>Answered {day}</source>
        <translation>{day} 答复</translation>
    </message>
    <message>
        <source>No day is set</source>
        <translation>未定日期</translation>
    </message>
</context>
<context>
    <name>RequestsPart</name>
    <message>
        <source>Requests, what asks for attention first</source>
        <translation>请求，最需要处理的在前</translation>
    </message>
    <message>
        <source>Write a request…</source>
        <translation>写请求…</translation>
    </message>
    <message>
        <source>Days for a calendar (.ics)…</source>
        <translation>日历文件（.ics）…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已有结果</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>还没有请求</translation>
    </message>
    <message>
        <source>Laws let you see, correct and delete what services hold about you. Here the letters are written, and the days kept on which an answer is due. Nothing is ever sent by this program.</source>
        <translation>法律允许你查阅、更正和删除服务持有的关于你的信息。在这里写信，并记下答复到期的日子。本程序从不发出任何内容。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>It becomes a new vault in a folder of its own. A vault you have is not touched.</source>
        <translation>它会成为单独文件夹中的新账本。你已有的账本不会被动。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation>它的口令</translation>
    </message>
    <message>
        <source>Folder of the new vault</source>
        <translation>新账本的文件夹</translation>
    </message>
    <message>
        <source>Password of the new vault</source>
        <translation>新账本的密码</translation>
    </message>
    <message>
        <source>The passphrase opens the backup. The password will open the vault. They may differ.</source>
        <translation>口令用来打开备份，密码用来打开账本，两者可以不同。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>选择一个空文件夹</translation>
    </message>
    <message>
        <source>Choose a backup first.</source>
        <translation>请先选择备份。</translation>
    </message>
    <message>
        <source>Choose a folder for the new vault.</source>
        <translation>请为新账本选择文件夹。</translation>
    </message>
    <message>
        <source>Decrypting, checking, building the new vault …</source>
        <translation>正在解密、核对并建立新账本…</translation>
    </message>
    <message>
        <source>As it was on {day}: {counts}.</source>
        <translation>{day} 当时的内容：{counts}。</translation>
    </message>
    <message>
        <source>It was compared with the backup. A vault you had before is where it was.</source>
        <translation>已与备份比对一致。你原有的账本仍在原处。</translation>
    </message>
    <message>
        <source>Restored and checked</source>
        <translation>恢复完成并已核对</translation>
    </message>
    <message>
        <source>Open it now</source>
        <translation>现在打开</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review</source>
        <translation>回顾</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Still so</source>
        <translation>仍然如此</translation>
    </message>
    <message>
        <source>Look at the account</source>
        <translation>查看账号</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Finish review</source>
        <translation>完成回顾</translation>
    </message>
    <message>
        <source>What has changed since {day}</source>
        <translation>自 {day} 以来的变化</translation>
    </message>
    <message>
        <source>This is the first review</source>
        <translation>这是第一次回顾</translation>
    </message>
    <message>
        <source>What has changed since your last review, earlier today</source>
        <translation>自今天早些时候上一次回顾以来的变化</translation>
    </message>
    <message>
        <source>From the next one on, this says what has changed in between.</source>
        <translation>从下一次起，这里会说明其间的变化。</translation>
    </message>
    <message>
        <source>It is not known: the steps since then are not in this vault, as after restoring a backup.</source>
        <translation>无从得知：这个账本中没有此后各步的记录，例如刚从备份恢复。</translation>
    </message>
    <message>
        <source>Load: {before} → {after} ({difference})</source>
        <translation>负荷：{before} → {after}（{difference}）</translation>
    </message>
    <message numerus="yes">
        <source>Accounts that are new: %Ln</source>
        <translation>
            <numerusform>新增的账号：%Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accounts that are gone: %Ln</source>
        <translation>
            <numerusform>不再有的账号：%Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Incidents recorded: %Ln</source>
        <translation>
            <numerusform>记录的事件：%Ln 起</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Findings that are new: %Ln</source>
        <translation>
            <numerusform>新发现的问题：%Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Findings that are settled: %Ln</source>
        <translation>
            <numerusform>已解决的问题：%Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>That was the last of the facts that nobody has checked for a year.</source>
        <translation>一年未核实的情况已全部看完。</translation>
    </message>
    <message>
        <source>No fact with a day is older than a year.</source>
        <translation>有日期的情况中，没有超过一年的。</translation>
    </message>
    <message>
        <source>Not checked for a year or more: {place} of {count}</source>
        <translation>一年以上未核实：第 {place} 项，共 {count} 项</translation>
    </message>
    <message>
        <source>Can it be deleted? {answer}</source>
        <translation>能否注销？{answer}</translation>
    </message>
    <message>
        <source>It holds: {kind}</source>
        <translation>它持有：{kind}</translation>
    </message>
    <message>
        <source>Last seen: {date}</source>
        <translation>最后一次看到：{date}</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Cannot be taken</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>Nothing to take</source>
        <translation>没有可导入的</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>未勾选</translation>
    </message>
    <message>
        <source>Which service?</source>
        <translation>哪个服务？</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Found because</source>
        <translation>发现依据</translation>
    </message>
    <message>
        <source>Will record</source>
        <translation>将记录</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>What would be recorded</source>
        <translation>将要记录的内容</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>未读取的内容</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全不勾选</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{read}, %Ln left out</source>
        <translation>
            <numerusform>{read}，%Ln 项未读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Passwords, notes and message texts are not kept.</source>
        <translation>密码、笔记和消息正文不会保留。</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>没有可写入的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln changes</source>
        <translation>
            <numerusform>写入 %Ln 项改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>没有可写入的</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>尚未写入任何内容。</translation>
    </message>
    <message>
        <source>This vault can be read but not changed here.</source>
        <translation>这个账本在这里只能读取，不能修改。</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln changes are one step and can be undone.</source>
        <translation>
            <numerusform>这 %Ln 项改动是一步操作，可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every account in the file is in your ledger already.</source>
        <translation>文件中的账号都已在你的账本中。</translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>没有勾选任何一项。</translation>
    </message>
    <message>
        <source>It was read to its end, but nothing in it shows an account. “Left out” says why.</source>
        <translation>文件已读完，但其中没有内容表明有账号。原因见“未读取”。</translation>
    </message>
    <message>
        <source>It was read to its end, but nothing in it shows an account.</source>
        <translation>文件已读完，但其中没有内容表明有账号。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: show</source>
        <translation>
            <numerusform>%Ln 项未读取：显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: hide</source>
        <translation>
            <numerusform>%Ln 项未读取：隐藏</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewTable</name>
    <message>
        <source>The space key ticks and unticks what is chosen. Return says which service it is.</source>
        <translation>按空格键勾选或取消勾选所选的行。按回车键指明是哪个服务。</translation>
    </message>
    <message>
        <source>Tick or untick</source>
        <translation>勾选或取消勾选</translation>
    </message>
    <message>
        <source>Which service is it?</source>
        <translation>这是哪个服务？</translation>
    </message>
</context>
<context>
    <name>RiskDetails</name>
    <message>
        <source>What you can still do</source>
        <translation>你还能做的</translation>
    </message>
    <message>
        <source>Follow it in the closing order</source>
        <translation>在注销顺序中跟进</translation>
    </message>
    <message>
        <source>Severity if misused, not probability. The facts are yours. A removed number may survive in the company’s records. Adapted from ENISA 2013, not endorsed by ENISA.</source>
        <translation>分值表示被滥用时的严重程度，不是可能性。事实由你记录。移除的号码可能仍留在对方的记录中。改编自 ENISA 2013，未经 ENISA 认可。</translation>
    </message>
    <message>
        <source>What links it to you</source>
        <translation>什么把它和你关联起来</translation>
    </message>
    <message>
        <source>Open in Services</source>
        <translation>在“服务”中打开</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>What still helps</source>
        <translation>还能做什么</translation>
    </message>
    <message>
        <source>They say that it is closed. Look whether it is gone, and say so in the plan.</source>
        <translation>对方说已注销。请看看它是否已不存在，并在计划中记下来。</translation>
    </message>
    <message>
        <source>It is being closed. Do not sign in to change anything: that could take the closing back.</source>
        <translation>它正在注销。不要登录去改动什么：登录可能会撤销注销。</translation>
    </message>
    <message>
        <source>Nothing that can be recorded here would take points off.</source>
        <translation>这里能记录的改动都不会降低分值。</translation>
    </message>
</context>
<context>
    <name>RiskModel</name>
    <message>
        <source>not checked since</source>
        <translation>此后未核实</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
</context>
<context>
    <name>RiskPage</name>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>China profile</source>
        <translation>中国参数</translation>
    </message>
    <message>
        <source>general profile</source>
        <translation>通用参数</translation>
    </message>
    <message>
        <source>{method} {version} · {profile}</source>
        <translation>{method} {version} · {profile}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Show password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>隐藏密码</translation>
    </message>
</context>
<context>
    <name>ServiceDetails</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Can it be deleted?</source>
        <translation>能否注销？</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>二次验证</translation>
    </message>
    <message>
        <source>Close account…</source>
        <translation>注销账号…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Severity {points}</source>
        <translation>严重度 {points}</translation>
    </message>
    <message>
        <source>Removed, too</source>
        <translation>也已删除</translation>
    </message>
    <message>
        <source>I have asked for it: closing</source>
        <translation>我已申请：注销中</translation>
    </message>
    <message>
        <source>They say it is closed</source>
        <translation>对方称已注销</translation>
    </message>
    <message>
        <source>I have seen that it is gone</source>
        <translation>我已确认它不在了</translation>
    </message>
    <message>
        <source>It is in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Copied: {what}</source>
        <translation>已复制：{what}</translation>
    </message>
</context>
<context>
    <name>ServiceEditor</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add service</source>
        <translation>添加服务</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑“{name}”</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>添加服务</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>这是什么服务</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Closing it</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>你的备注</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>名称或网址</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营者</translation>
    </message>
    <message>
        <source>Company group</source>
        <translation>所属公司</translation>
    </message>
    <message>
        <source>App type</source>
        <translation>应用类型</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>You sign in with</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>A name, number or address. No password.</source>
        <translation>用户名、号码或邮箱。不要填密码。</translation>
    </message>
    <message>
        <source>Signs in through</source>
        <translation>第三方登录</translation>
    </message>
    <message>
        <source>No other account</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>注册时间</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>必要性</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>二次验证</translation>
    </message>
    <message>
        <source>Passes data on</source>
        <translation>对外提供</translation>
    </message>
    <message>
        <source>Can it be deleted?</source>
        <translation>能否注销？</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>核实日期</translation>
    </message>
    <message>
        <source>How to close it</source>
        <translation>如何注销</translation>
    </message>
    <message>
        <source>Where to close it</source>
        <translation>在哪里注销</translation>
    </message>
    <message>
        <source>Conditions, one a line</source>
        <translation>注销条件，每行一条</translation>
    </message>
    <message>
        <source>From the catalogue</source>
        <translation>来自目录</translation>
    </message>
    <message>
        <source>The catalogue knows {name}.</source>
        <translation>目录中有“{name}”。</translation>
    </message>
    <message>
        <source>Use its facts</source>
        <translation>采用目录内容</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Separated by commas.</source>
        <translation>用逗号分隔。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Already in your ledger. A second account of the same name is possible.</source>
        <translation>账本中已有。可以再记一个同名的账号。</translation>
    </message>
</context>
<context>
    <name>ServiceTicks</name>
    <message>
        <source>Select none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>ServicesModel</name>
    <message>
        <source>Gone</source>
        <translation>已不在</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Can it be deleted?</source>
        <translation>能否注销？</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Which of these do you use?</source>
        <translation>你在用其中哪些？</translation>
    </message>
    <message>
        <source>Each becomes a line of your ledger. What it usually holds is noted as “not known” until you say so. Others can be added at any time.</source>
        <translation>每一项在账本中记一行。它通常持有的信息先记为“未知”，等你来确认。其他服务随时可以再加。</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Add service</source>
        <translation>添加服务</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的服务</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>No services yet</source>
        <translation>还没有服务</translation>
    </message>
    <message>
        <source>This is your ledger: one line for every app or website that knows something about you. It is empty because this vault is new. Start with the commonest, it takes two minutes.</source>
        <translation>这是你的账本：凡是知道你一些事的应用或网站，各占一行。账本是新的，所以还是空的。从最常见的开始，两分钟就好。</translation>
    </message>
    <message>
        <source>Tick the services you use</source>
        <translation>勾选你使用的服务</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或者</translation>
    </message>
    <message>
        <source>drop a file on the window</source>
        <translation>把文件拖到窗口</translation>
    </message>
    <message>
        <source>to find services you forgot</source>
        <translation>找出你忘记的服务</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Used today</source>
        <translation>今天用过</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>按名称排序</translation>
    </message>
    <message>
        <source>by what they hold</source>
        <translation>按持有内容排序</translation>
    </message>
    <message>
        <source>by whether they can be deleted</source>
        <translation>按能否注销排序</translation>
    </message>
    <message>
        <source>by risk</source>
        <translation>按风险排序</translation>
    </message>
    <message>
        <source>by last use</source>
        <translation>按上次使用排序</translation>
    </message>
    <message>
        <source>{accounts}, {order}</source>
        <translation>{accounts}，{order}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln 个账号</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SeverityMap</name>
    <message>
        <source>Severity map: how telling the data is against loss of control</source>
        <translation>严重程度分布图：信息的揭示程度与失控程度</translation>
    </message>
    <message>
        <source>Arrow keys go from point to point.</source>
        <translation>方向键在各点之间移动。</translation>
    </message>
    <message>
        <source>Loss of control</source>
        <translation>失控</translation>
    </message>
    <message>
        <source>How telling the data is: context × identifiability</source>
        <translation>信息的揭示程度：情境 × 可识别</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close details</source>
        <translation>关闭详情</translation>
    </message>
</context>
<context>
    <name>SignUpDialog</name>
    <message>
        <source>Should I sign up?</source>
        <translation>要不要注册？</translation>
    </message>
    <message>
        <source>See what it would mean before you give anything. Nothing is written, nothing is sent.</source>
        <translation>在提供任何信息之前，先看看会有什么影响。不会写入，也不会发送任何内容。</translation>
    </message>
    <message>
        <source>Which service?</source>
        <translation>哪个服务？</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>名称或网址</translation>
    </message>
    <message>
        <source>It asks for more…</source>
        <translation>还要求更多…</translation>
    </message>
    <message>
        <source>From the catalogue</source>
        <translation>来自目录</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不注册</translation>
    </message>
    <message>
        <source>Add it to my ledger</source>
        <translation>添加到我的账本</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>它要求的信息</translation>
    </message>
    <message>
        <source>What it asks for is not known here: tick what it asks you for.</source>
        <translation>这里不知道它会要求哪些信息：请勾选它向你要求的信息。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Already in your ledger: {names}. What you see is what a further account there would mean.</source>
        <translation>账本中已有：{names}。这里显示的是在那里再开一个账号会有什么影响。</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开{name}</translation>
    </message>
    <message>
        <source>Add a further account</source>
        <translation>再添加一个账号</translation>
    </message>
    <message>
        <source>Which of yours: {kind}</source>
        <translation>用哪一个：{kind}</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>换一个新的</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>{kind} for {name}</source>
        <translation>{name}专用{kind}</translation>
    </message>
</context>
<context>
    <name>SignUpOutcome</name>
    <message>
        <source>Your Load</source>
        <translation>你的负荷</translation>
    </message>
    <message>
        <source>First tick what it asks you for. Then this says what an account there would mean: how severe it is, what changes at your other accounts, and whether you could leave again.</source>
        <translation>请先勾选它向你要求的信息。然后这里会说明在那里开一个账号意味着什么：有多严重，你的其他账号会有什么变化，以及你以后能否注销。</translation>
    </message>
    <message>
        <source>First choose a service, or tick what it asks for. Then this says what an account there would mean: how severe it is, what changes at your other accounts, and whether you could leave again.</source>
        <translation>请先选择一个服务，或勾选它要求的信息。然后这里会说明在那里开一个账号意味着什么：有多严重，你的其他账号会有什么变化，以及你以后能否注销。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your other accounts would go up a band: {names}</source>
        <translation>
            <numerusform>你的其他账号中有 %Ln 个会升高一级：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your other accounts would weigh more.</source>
        <translation>
            <numerusform>你的其他账号中有 %Ln 个风险会加重。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes at your other accounts.</source>
        <translation>你的其他账号没有变化。</translation>
    </message>
    <message>
        <source>Frauds that would become possible, or surer: {names}</source>
        <translation>会变得可能或更确定的诈骗：{names}</translation>
    </message>
    <message>
        <source>No further fraud becomes possible with what is recorded.</source>
        <translation>按现有记录，不会多出可能的诈骗。</translation>
    </message>
    <message>
        <source>You could not delete this account again.</source>
        <translation>这个账号之后无法注销。</translation>
    </message>
    <message>
        <source>Nobody has checked whether you could delete it again.</source>
        <translation>还没有人核对过之后能否注销。</translation>
    </message>
    <message>
        <source>How to delete it again: {how}</source>
        <translation>之后如何注销：{how}</translation>
    </message>
    <message>
        <source>It may not turn you away for keeping these back: {kinds} ({rule})</source>
        <translation>不提供以下信息，它也不得拒绝服务：{kinds}（{rule}）</translation>
    </message>
    <message>
        <source>It asks for no more than its type of app may: {rule}</source>
        <translation>它的要求没有超出这类应用的范围：{rule}</translation>
    </message>
    <message numerus="yes">
        <source>{names}, and %Ln more</source>
        <translation>
            <numerusform>{names}，另有 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkippedModel</name>
    <message>
        <source>First line</source>
        <translation>首次所在行</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>首条消息</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>未读取的原因</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>First entry</source>
        <translation>首个条目</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>整个文件</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Exposure Tracker</source>
        <translation>隐私账本</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>What can be read</source>
        <translation>可以读取什么</translation>
    </message>
    <message>
        <source>Taken: which services, the login, counts, and dates where the file has them.</source>
        <translation>会导入：有哪些服务、登录名、数量，以及文件中有的日期。</translation>
    </message>
    <message>
        <source>Never taken: passwords, codes, notes, card numbers, and the texts of messages.</source>
        <translation>绝不导入：密码、验证码、笔记、卡号和消息正文。</translation>
    </message>
    <message>
        <source>{family}: where do I get one?</source>
        <translation>{family}：从哪里获取？</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Paste a list…</source>
        <translation>粘贴列表…</translation>
    </message>
    <message>
        <source>You see every line first. Nothing is written before you say so.</source>
        <translation>每一行你都会先看到。你确认之前，不写入任何内容。</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {number} of {total}</source>
        <translation>第 {number} 步，共 {total} 步</translation>
    </message>
</context>
<context>
    <name>StepsHelpDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Password strength</source>
        <translation>密码强度</translation>
    </message>
</context>
<context>
    <name>StuckModel</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Can still be got out</source>
        <translation>还可减少</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>being worked out</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>不减分</translation>
    </message>
</context>
<context>
    <name>StuckPart</name>
    <message>
        <source>Accounts that cannot be deleted, worst first</source>
        <translation>无法注销的账号，分值高的在前</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>无法注销</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts cannot be deleted</source>
        <translation>
            <numerusform>%Ln 个账号无法注销</numerusform>
        </translation>
    </message>
    <message>
        <source>They carry {stuck} of your {load} points. You can still take data out of them.</source>
        <translation>它们占你 {load} 分中的 {stuck} 分。你仍可从中移除信息。</translation>
    </message>
    <message numerus="yes">
        <source>Not in this list: %Ln accounts nobody has checked. They are not counted as deletable.</source>
        <translation>
            <numerusform>未列入：%Ln 个尚无人核实的账号。它们不会被当作可注销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>No account is marked as impossible to delete</source>
        <translation>没有标为无法注销的账号</translation>
    </message>
    <message>
        <source>Check them</source>
        <translation>去核实</translation>
    </message>
    <message numerus="yes">
        <source>For all %Ln accounts somebody has said how they can be deleted.</source>
        <translation>
            <numerusform>%Ln 个账号能否注销，都已有人说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>See all accounts</source>
        <translation>查看所有账号</translation>
    </message>
</context>
<context>
    <name>SubjectsModel</name>
    <message>
        <source>Account, or data of yours</source>
        <translation>账号或你的信息</translation>
    </message>
    <message>
        <source>Data of yours</source>
        <translation>你的信息</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%n suggestions. The Down key goes to them.</source>
        <translation>
            <numerusform>有 %n 条建议，按向下键进入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More tabs</source>
        <translation>更多标签页</translation>
    </message>
</context>
<context>
    <name>TakingBackPanel</name>
    <message>
        <source>Take back this import…</source>
        <translation>收回这次导入…</translation>
    </message>
    <message>
        <source>First you see what would go and what would stay.</source>
        <translation>你会先看到哪些会移除、哪些会保留。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>{kind}, brought in on {day}.</source>
        <translation>{kind}，{day} 导入。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were read.</source>
        <translation>
            <numerusform>读取了 %Ln 个条目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services added.</source>
        <translation>
            <numerusform>新增 %Ln 个服务。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services updated.</source>
        <translation>
            <numerusform>更新 %Ln 个服务。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries left out.</source>
        <translation>
            <numerusform>%Ln 个条目未读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back on {day}.</source>
        <translation>已于 {day} 收回。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records go, or become what they would be without this import.</source>
        <translation>
            <numerusform>%Ln 条记录会移除，或变回没有这次导入时的样子。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing goes back: what it wrote was changed since, is gone already, or is in other files that you brought in.</source>
        <translation>没有内容可以撤回：它写入的内容之后已被修改、已经不在，或也出现在你导入的其他文件中。</translation>
    </message>
    <message>
        <source>Services that leave your ledger: {names}</source>
        <translation>会从账本中移除的服务：{names}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records stay, because other files that you brought in show them, too.</source>
        <translation>
            <numerusform>%Ln 条记录会保留，因为你导入的其他文件中也有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records stay, because they were changed since or because something hangs on them.</source>
        <translation>
            <numerusform>%Ln 条记录会保留，因为它们之后有过修改，或有其他内容与它们相关联。</numerusform>
        </translation>
    </message>
    <message>
        <source>Services that stay: {names}</source>
        <translation>会保留的服务：{names}</translation>
    </message>
    <message>
        <source>Data of yours that stays: {names}</source>
        <translation>会保留的你的信息：{names}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TickBox</name>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>Services to tick</source>
        <translation>要勾选的服务</translation>
    </message>
    <message>
        <source>The space key ticks.</source>
        <translation>按空格键勾选。</translation>
    </message>
    <message>
        <source>Everything that fits is recorded already, so there is nothing to tick.</source>
        <translation>符合的服务都已记录，没有可勾选的。</translation>
    </message>
    <message>
        <source>The catalogue says it usually holds:</source>
        <translation>目录说它通常持有：</translation>
    </message>
    <message>
        <source>Search by name or website among {count} services</source>
        <translation>按名称或网址在 {count} 个服务中搜索</translation>
    </message>
    <message>
        <source>The Return key ticks the service that is marked.</source>
        <translation>按回车键勾选标出的服务。</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Worldwide</source>
        <translation>全球</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>{name} is in your ledger already. The Down key goes to what else fits.</source>
        <translation>{name}已在账本中。按向下键查看其他符合的服务。</translation>
    </message>
    <message>
        <source>Nothing in the catalogue fits.</source>
        <translation>目录中没有符合的服务。</translation>
    </message>
    <message>
        <source>Nothing is ticked yet.</source>
        <translation>还没有勾选。</translation>
    </message>
    <message>
        <source>All of these are recorded already.</source>
        <translation>这些都已记录。</translation>
    </message>
</context>
<context>
    <name>TickModel</name>
    <message>
        <source>Not in the catalogue</source>
        <translation>不在目录中</translation>
    </message>
    <message>
        <source>Nothing fits? Add by name</source>
        <translation>没有符合的？按名称添加</translation>
    </message>
    <message>
        <source>{name} usually holds: {kinds}. {source}.</source>
        <translation>{name}通常持有：{kinds}。{source}。</translation>
    </message>
    <message>
        <source>What {name} usually holds is not known.</source>
        <translation>{name}通常持有什么，目前未知。</translation>
    </message>
    <message>
        <source>It cannot be deleted. {source}.</source>
        <translation>它无法注销。{source}。</translation>
    </message>
</context>
<context>
    <name>TickServicesDialog</name>
    <message>
        <source>Which of these do you use?</source>
        <translation>你在用其中哪些？</translation>
    </message>
    <message>
        <source>Each becomes a line of your ledger. What it usually holds is noted as “not known” until you say so.</source>
        <translation>每一项在账本中记一行。它通常持有的信息先记为“未知”，等你来确认。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>In your ledger</source>
        <translation>已在账本中</translation>
    </message>
    <message>
        <source>In your trash</source>
        <translation>在回收站中</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln services</source>
        <translation>
            <numerusform>添加 %Ln 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>Add services</source>
        <translation>添加服务</translation>
    </message>
    <message>
        <source>Leave without adding anything?</source>
        <translation>不添加就离开？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln services are ticked.</source>
        <translation>
            <numerusform>已勾选 %Ln 个服务。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Go on ticking</source>
        <translation>继续勾选</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>原来是什么</translation>
    </message>
    <message>
        <source>In the trash since</source>
        <translation>移入回收站的时间</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>TrashPart</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Even this can be undone until the vault is locked.</source>
        <translation>锁定账本之前，这一步也可以撤销。</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>axis from {low} to {high}</source>
        <translation>纵轴从 {low} 到 {high}</translation>
    </message>
</context>
<context>
    <name>TrendPart</name>
    <message>
        <source>What is shown month by month</source>
        <translation>逐月显示什么</translation>
    </message>
    <message>
        <source>The course over time appears here when there are figures from two months.</source>
        <translation>有了两个月的数据后，这里会显示变化。</translation>
    </message>
    <message>
        <source>Load by month</source>
        <translation>每月负荷</translation>
    </message>
    <message>
        <source>Removable points by month</source>
        <translation>每月可移除分</translation>
    </message>
    <message>
        <source>Points not checked by month</source>
        <translation>每月未核实分</translation>
    </message>
    <message>
        <source>Stuck points by month</source>
        <translation>每月无法注销分</translation>
    </message>
    <message>
        <source>Accounts by month</source>
        <translation>每月账号数</translation>
    </message>
    <message>
        <source>Findings by month</source>
        <translation>每月发现的问题</translation>
    </message>
    <message>
        <source>file brought in</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>account closed</source>
        <translation>注销账号</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>TrialChooser</name>
    <message>
        <source>Search accounts and data of yours</source>
        <translation>搜索账号和你的信息</translation>
    </message>
    <message>
        <source>What to try a change on</source>
        <translation>试着更改什么</translation>
    </message>
    <message>
        <source>Nothing of that name. Esc clears the search.</source>
        <translation>没有这个名称。按 Esc 清除搜索。</translation>
    </message>
    <message>
        <source>What could be changed is being worked out.</source>
        <translation>正在计算可以更改什么。</translation>
    </message>
    <message>
        <source>Nothing that is recorded here could change.</source>
        <translation>这里没有可以更改的记录。</translation>
    </message>
    <message numerus="yes">
        <source>It opens %Ln other accounts, which stay with what they hold.</source>
        <translation>
            <numerusform>用它登录的还有 %Ln 个账号，它们和其中保存的信息都会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has checked whether it can be deleted.</source>
        <translation>还没有人核实能否注销。</translation>
    </message>
    <message>
        <source>It cannot be deleted. What it holds can perhaps be taken out.</source>
        <translation>这个账号无法注销，但其中的信息也许可以移除。</translation>
    </message>
</context>
<context>
    <name>TrialOutcome</name>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Record these as done</source>
        <translation>记录为已完成</translation>
    </message>
    <message>
        <source>Nothing is written yet, and this program contacts nobody: what you try out has to be done at the service itself. Record it here when you have done it. It is one step and can be undone.</source>
        <translation>目前没有写入任何内容，本程序也不会联系任何人：你尝试的更改需要在服务本身完成。完成后再在这里记录。整个记录是一步，可以撤销。</translation>
    </message>
    <message>
        <source>What you close is recorded as being closed since today. It counts until you have looked whether it is gone, so your Load falls by that only then.</source>
        <translation>你注销的账号会记录为从今天起正在注销。在你查看它是否已经不在之前，它仍计入，所以负荷要到那时才会因此下降。</translation>
    </message>
    <message>
        <source>You try out</source>
        <translation>正在尝试</translation>
    </message>
    <message>
        <source>Accounts by band</source>
        <translation>各风险级别的账号</translation>
    </message>
    <message>
        <source>Frauds</source>
        <translation>诈骗</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes tried out</source>
        <translation>
            <numerusform>正在尝试 %Ln 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>现在的情况</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>removable</source>
        <translation>可移除</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>无法注销</translation>
    </message>
    <message>
        <source>Now {before}, then {after}, because not everything is known.</source>
        <translation>现在 {before}，之后 {after}，因为并非全部已知。</translation>
    </message>
    <message>
        <source>No longer possible with what is recorded: {names}</source>
        <translation>按现有记录不再可能：{names}</translation>
    </message>
    <message>
        <source>Only perhaps possible then: {names}</source>
        <translation>之后只是不能排除：{names}</translation>
    </message>
    <message>
        <source>Possible then, and not now: {names}</source>
        <translation>现在不可能，之后可能：{names}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frauds are possible or perhaps possible</source>
        <translation>
            <numerusform>%Ln 种诈骗可能发生或不能排除</numerusform>
        </translation>
    </message>
    <message>
        <source>{now}. Nothing changes there.</source>
        <translation>{now}。这里没有变化。</translation>
    </message>
    <message>
        <source>Do not try out: {change}</source>
        <translation>不再尝试：{change}</translation>
    </message>
    <message>
        <source>Does not go together with the others, and is not counted.</source>
        <translation>与其他更改不能同时进行，未计入。</translation>
    </message>
    <message>
        <source>Each by itself: together they need not add up.</source>
        <translation>均为单独更改时的效果，合在一起不一定等于相加之和。</translation>
    </message>
    <message>
        <source>Tick a change to see what would be different. Nothing is written.</source>
        <translation>勾选一项更改，看看会有什么不同。不会写入任何内容。</translation>
    </message>
    <message>
        <source>It counts until you have looked whether it is gone.</source>
        <translation>在你查看它是否已经不在之前，它仍计入。</translation>
    </message>
    <message>
        <source>It is being closed already. It counts until you have looked whether it is gone.</source>
        <translation>它已经在注销中。在你查看它是否已经不在之前，它仍计入。</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>不影响分值</translation>
    </message>
</context>
<context>
    <name>TypingTable</name>
    <message>
        <source>Type a number and press Return to go on to the next row.</source>
        <translation>输入数量后按回车键，进入下一行。</translation>
    </message>
</context>
<context>
    <name>Unfolding</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>再显示 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPanel</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>One unsaved draft is kept and will be offered.</source>
        <translation>有一份未保存的草稿，解锁后可以继续编辑。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Open another vault</source>
        <translation>打开其他账本</translation>
    </message>
    <message>
        <source>Look around with a demo vault</source>
        <translation>先看看演示账本</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>无需联网</translation>
    </message>
    <message>
        <source>Vault “{name}” is locked</source>
        <translation>账本“{name}”已锁定</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>账本已锁定</translation>
    </message>
    <message>
        <source>Your password opens it.</source>
        <translation>输入你的密码即可打开。</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在解锁…</translation>
    </message>
    <message>
        <source>Type the password of this vault.</source>
        <translation>请输入这个账本的密码。</translation>
    </message>
</context>
<context>
    <name>UsualKinds</name>
    <message>
        <source>Also note what it usually holds, as “not known”</source>
        <translation>同时把它通常持有的信息记为“未知”</translation>
    </message>
</context>
<context>
    <name>VaultPart</name>
    <message>
        <source>Vault</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Name of the vault</source>
        <translation>账本名称</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他地区</translation>
    </message>
    <message>
        <source>Where you live</source>
        <translation>你的居住地</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>It decides whether ID papers and movements count as sensitive, as Chinese law has it.</source>
        <translation>它决定证件和行踪是否按中国法律视为敏感信息。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>更改密码…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Open another vault…</source>
        <translation>打开其他账本…</translation>
    </message>
    <message>
        <source>In memory only</source>
        <translation>仅在内存中</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify a backup</source>
        <translation>验证备份</translation>
    </message>
    <message>
        <source>It is decrypted in memory and checked against its own list of contents. Nothing is changed.</source>
        <translation>在内存中解密，并与备份自己的内容清单核对。不做任何改动。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation>它的口令</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Choose a backup first.</source>
        <translation>请先选择备份。</translation>
    </message>
    <message>
        <source>Opening and checking …</source>
        <translation>正在打开并核对…</translation>
    </message>
    <message>
        <source>Made on {day}. It holds {counts}.</source>
        <translation>制作于 {day}，包含 {counts}。</translation>
    </message>
    <message>
        <source>This backup is whole</source>
        <translation>这个备份完整无缺</translation>
    </message>
</context>
<context>
    <name>WhatIfPart</name>
    <message>
        <source>Tick changes and see what they would do. Nothing is written.</source>
        <translation>勾选更改，看看结果。不会写入任何内容。</translation>
    </message>
    <message>
        <source>Should I sign up?</source>
        <translation>要不要注册？</translation>
    </message>
    <message>
        <source>or, before you give anything:</source>
        <translation>或者，在提供任何信息之前：</translation>
    </message>
    <message>
        <source>This page says what would change if you closed an account, took data out, or swapped a number.</source>
        <translation>本页说明注销账号、移除信息或更换号码会带来什么变化。</translation>
    </message>
    <message>
        <source>Tick the services you use</source>
        <translation>勾选你使用的服务</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假如</translation>
    </message>
</context>
<context>
    <name>WhyScore</name>
    <message>
        <source>Why this score</source>
        <translation>分值由来</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Taking it back …</source>
        <translation>正在收回…</translation>
    </message>
    <message>
        <source>Doing it again …</source>
        <translation>正在重做…</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Language and place</source>
        <translation>语言与地区</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Your services</source>
        <translation>你的服务</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Look around with a demo vault</source>
        <translation>先看看演示账本</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Open a vault that is already there</source>
        <translation>打开已有的账本</translation>
    </message>
    <message>
        <source>Creating the vault…</source>
        <translation>正在创建账本…</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>创建账本</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>WritingDialog</name>
    <message>
        <source>It is one step: all of it is written, or nothing.</source>
        <translation>这是一步：要么全部写入，要么什么都不写入。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>_Together</name>
    <message>
        <source>Both together</source>
        <translation>两项合计</translation>
    </message>
    <message>
        <source>All three</source>
        <translation>三项合计</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Turn on an app second factor</source>
        <translation>启用应用二次验证</translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>注销{name}</translation>
    </message>
    <message>
        <source>Take out: {kind}</source>
        <translation>移除{kind}</translation>
    </message>
    <message>
        <source>If it is held: {kind}</source>
        <translation>如果它持有{kind}</translation>
    </message>
    <message>
        <source>Swap in {label}</source>
        <translation>换成{label}</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>以上全部</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>添加服务</translation>
    </message>
    <message>
        <source>Tick the services you use</source>
        <translation>勾选你使用的服务</translation>
    </message>
    <message>
        <source>Should I sign up?</source>
        <translation>要不要注册？</translation>
    </message>
    <message>
        <source>Edit what is chosen</source>
        <translation>编辑所选</translation>
    </message>
    <message>
        <source>Move what is chosen to the trash</source>
        <translation>将所选移到回收站</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Open another vault</source>
        <translation>打开其他账本</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Verify a backup</source>
        <translation>验证备份</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>Look around with a demo vault</source>
        <translation>先看看演示账本</translation>
    </message>
    <message>
        <source>Leave the demo vault</source>
        <translation>离开演示账本</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Everything by name</source>
        <translation>按名称查找一切</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>{action}: {what}</source>
        <translation>{action}：{what}</translation>
    </message>
</context>
<context>
    <name>aspects</name>
    <message>
        <source>so much that a profile can be made of it</source>
        <translation>多到足以形成个人画像</translation>
    </message>
    <message>
        <source>suggests health, sexuality, politics or belief</source>
        <translation>可推知健康、性取向、政治或信仰</translation>
    </message>
    <message>
        <source>concerns the safety of a child or another vulnerable person</source>
        <translation>关系到儿童或其他弱势者的人身安全</translation>
    </message>
    <message>
        <source>gives no real insight, or is public anyway</source>
        <translation>看不出什么，或本来就是公开的</translation>
    </message>
    <message>
        <source>a picture of everyday life, about a year or more</source>
        <translation>约一年以上的日常生活画像</translation>
    </message>
    <message>
        <source>a picture of everyday life built on sensitive data</source>
        <translation>基于敏感信息的日常生活画像</translation>
    </message>
    <message>
        <source>only the fact of being a customer, or a card long invalid</source>
        <translation>只知道是客户，或卡早已失效</translation>
    </message>
    <message>
        <source>full card number or detailed statements</source>
        <translation>完整卡号或详细账单</translation>
    </message>
    <message>
        <source>an assumption about sensitive facts</source>
        <translation>对敏感情况的推测</translation>
    </message>
    <message>
        <source>a general assumption</source>
        <translation>一般性推测</translation>
    </message>
    <message>
        <source>gives no insight, or is public anyway</source>
        <translation>看不出什么，或本来就是公开的</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>its content was changed or cut off</source>
        <translation>内容被改动过，或不完整</translation>
    </message>
    <message>
        <source>its text form is damaged</source>
        <translation>它的文本形式已损坏</translation>
    </message>
    <message>
        <source>it does not begin like one</source>
        <translation>它的开头不像备份文件</translation>
    </message>
    <message>
        <source>its header is not that of a file with a passphrase</source>
        <translation>文件头不是用口令加密的文件头</translation>
    </message>
    <message>
        <source>the archive inside has too many entries</source>
        <translation>其中的归档条目过多</translation>
    </message>
    <message>
        <source>the archive inside has a file twice</source>
        <translation>其中的归档有重复的文件</translation>
    </message>
    <message>
        <source>a file is missing in the archive inside</source>
        <translation>其中的归档缺少文件</translation>
    </message>
    <message>
        <source>the archive inside cannot be read</source>
        <translation>其中的归档无法读取</translation>
    </message>
    <message>
        <source>{member} is larger than is read</source>
        <translation>{member} 超过可读取的大小</translation>
    </message>
    <message>
        <source>{member} is not what the manifest says</source>
        <translation>{member} 与清单不符</translation>
    </message>
    <message>
        <source>it does not hold as many records as its manifest says</source>
        <translation>记录数少于或多于清单所列</translation>
    </message>
    <message>
        <source>its manifest cannot be read</source>
        <translation>清单无法读取</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>what was written is not what is in the vault</source>
        <translation>写出的内容与账本中的不一致</translation>
    </message>
    <message>
        <source>the restored vault is not equal to it</source>
        <translation>恢复的账本与备份不一致</translation>
    </message>
    <message>
        <source>this is the folder of the vault itself</source>
        <translation>这是账本自己的文件夹</translation>
    </message>
    <message>
        <source>something else is there already</source>
        <translation>那里已有其他内容</translation>
    </message>
</context>
<context>
    <name>campaign</name>
    <message>
        <source>Clean the new number before you use it anywhere</source>
        <translation>使用新号码之前先做清理</translation>
    </message>
    <message>
        <source>Have the accounts on the old number counted</source>
        <translation>查询旧号码上的账号数量</translation>
    </message>
    <message>
        <source>Tell family, school and work</source>
        <translation>告诉家人、学校和单位</translation>
    </message>
    <message>
        <source>Keep the old one for a while, then give it up</source>
        <translation>旧的再保留一段时间，然后停用</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>二次验证</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>找回账号</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Change of {old}</source>
        <translation>更换 {old}</translation>
    </message>
    <message>
        <source>Change of {old} · {day}</source>
        <translation>更换 {old} · {day}</translation>
    </message>
    <message>
        <source>Old and new, and the days</source>
        <translation>新旧号码或邮箱及日期</translation>
    </message>
    <message>
        <source>The old one</source>
        <translation>原号码或邮箱</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>新号码或邮箱</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>What is left takes off</source>
        <translation>完成其余各项的效果</translation>
    </message>
    <message>
        <source>Last code on the old one</source>
        <translation>旧的最后一次收到验证码</translation>
    </message>
    <message>
        <source>Keep the old one until</source>
        <translation>旧的保留到</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Somebody else may have it</source>
        <translation>可能分配给别人</translation>
    </message>
    <message>
        <source>from {day} at the earliest, by an estimate</source>
        <translation>最早 {day}（估计）</translation>
    </message>
    <message>
        <source>Who says so: {sources}</source>
        <translation>来源：{sources}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>{count} of {all} changed</source>
        <translation>已换绑 {count}/{all}</translation>
    </message>
    <message>
        <source>{count} being closed</source>
        <translation>{count} 个注销中</translation>
    </message>
    <message>
        <source>{count} closed instead</source>
        <translation>{count} 个改为注销</translation>
    </message>
    <message>
        <source>{count} given up</source>
        <translation>{count} 个已放弃</translation>
    </message>
    <message>
        <source>{count} no longer there</source>
        <translation>{count} 个已不在</translation>
    </message>
    <message>
        <source>No service that is recorded holds the old one any more.</source>
        <translation>记录中已没有服务持有旧的。</translation>
    </message>
    <message>
        <source>Being closed, and holding it until they are seen to be gone: {names}.</source>
        <translation>注销中、在看到已不存在之前仍持有它的：{names}。</translation>
    </message>
    <message>
        <source>Recorded later and not in the list: {names}.</source>
        <translation>后来记录、不在列表中：{names}。</translation>
    </message>
    <message>
        <source>Perhaps they hold it, too; which of yours they hold is not recorded: {names}.</source>
        <translation>以下服务可能也持有它，但没有记录持有的是哪一个：{names}。</translation>
    </message>
    <message>
        <source>Before and after the services</source>
        <translation>换绑前后要做的事</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Waiting until</source>
        <translation>等待至</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>The old one is used for</source>
        <translation>原号码或邮箱的用途</translation>
    </message>
    <message>
        <source>Where it is changed</source>
        <translation>在哪里换绑</translation>
    </message>
    <message>
        <source>not known: {roles}</source>
        <translation>未知：{roles}</translation>
    </message>
    <message>
        <source>you said: {state}, {day}</source>
        <translation>你填写的是：{state}，{day}</translation>
    </message>
    <message>
        <source>Nothing is changed here: it goes with the account.</source>
        <translation>这里不用更改：它随账号一起消失。</translation>
    </message>
    <message>
        <source>Do not sign in: that may undo the closing.</source>
        <translation>不要登录：登录可能会撤销注销。</translation>
    </message>
    <message>
        <source>Do not sign in until {day} is over: that would undo the closing.</source>
        <translation>{day} 结束之前不要登录：登录会撤销注销。</translation>
    </message>
    <message>
        <source>{words} (not checked)</source>
        <translation>{words}（未核实）</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>campaign lines</name>
    <message>
        <source>For numbers of Chinese carriers there are:</source>
        <translation>中国运营商的号码可以使用：</translation>
    </message>
    <message>
        <source>No service that does this is known here for numbers of this country. Where one says that the number is taken, it is the account of an earlier holder: let its support free the number.</source>
        <translation>这个国家的号码没有已知的此类服务。如果某个服务提示号码已被占用，那是前机主的账号：请让客服释放号码。</translation>
    </message>
    <message>
        <source>{company}: {counted} counted, {recorded} recorded</source>
        <translation>{company}：官方 {counted} 个，记录 {recorded} 个</translation>
    </message>
    <message>
        <source>No count for this number has been typed in yet.</source>
        <translation>还没有填写这个号码的官方数量。</translation>
    </message>
    <message>
        <source>When the old address may go to somebody else, tell your family that messages from it are not yours.</source>
        <translation>旧邮箱可能归别人使用时，告诉家人：之后来自它的邮件都不是你。</translation>
    </message>
    <message>
        <source>Keep the old mailbox for two months after the last message that mattered, then give it up. Whoever gets the address later can have new passwords sent to it.</source>
        <translation>最后一封重要邮件之后，旧邮箱再保留两个月，然后停用。之后拿到这个地址的人可以让各服务把新密码发过去。</translation>
    </message>
    <message>
        <source>When the last code came is not known yet.</source>
        <translation>还不知道最后一次收到验证码的日期。</translation>
    </message>
    <message>
        <source>The last code came {day}. Keep it until {end}.</source>
        <translation>最后一次收到验证码是 {day}。请保留到 {end}。</translation>
    </message>
    <message>
        <source>The day to give it up: {day}</source>
        <translation>停用日期：{day}</translation>
    </message>
    <message>
        <source>Counted as two whole calendar months after the month of that code.</source>
        <translation>按收到验证码当月之后的两个完整自然月计算。</translation>
    </message>
    <message>
        <source>Given up {day}.</source>
        <translation>停用于 {day}。</translation>
    </message>
    <message>
        <source>That was before the two months were over: codes may have got lost.</source>
        <translation>当时两个月还没过完：可能有验证码没收到。</translation>
    </message>
    <message>
        <source>When somebody else may get the number depends on its country. Say which one that is, under “Note the days”.</source>
        <translation>号码何时可能分配给别人取决于所属国家。请在“填写日期”中选择国家。</translation>
    </message>
    <message>
        <source>Somebody else may have it from {day} at the earliest. This is an estimate.</source>
        <translation>最早从 {day} 起可能分配给别人。这是估计。</translation>
    </message>
    <message>
        <source>Counted as if you gave it up on the day above.</source>
        <translation>假设你在上面的日期停用。</translation>
    </message>
    <message>
        <source>The wait ends {day} at the latest, for a private number.</source>
        <translation>个人号码的空置期最迟到 {day}。</translation>
    </message>
    <message>
        <source>For this country no wait is known here. Ask the carrier.</source>
        <translation>这个国家的空置期未知，请询问运营商。</translation>
    </message>
</context>
<context>
    <name>campaign words</name>
    <message>
        <source>{old} → {new}</source>
        <translation>{old} → {new}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>{count} of {all} changed</source>
        <translation>已换绑 {count}/{all}</translation>
    </message>
    <message>
        <source>{one}; {count} being closed</source>
        <translation>{one}；{count} 个注销中</translation>
    </message>
    <message>
        <source>{one}; {count} closed instead</source>
        <translation>{one}；{count} 个改为注销</translation>
    </message>
    <message>
        <source>{one}; {count} given up</source>
        <translation>{one}；{count} 个已放弃</translation>
    </message>
    <message>
        <source>{one}; {count} no longer there</source>
        <translation>{one}；{count} 个已不在</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Look again on {day}</source>
        <translation>{day} 再看结果</translation>
    </message>
    <message>
        <source>Nothing any more</source>
        <translation>已无用途</translation>
    </message>
    <message>
        <source>Not known: {roles}</source>
        <translation>未知：{roles}</translation>
    </message>
    <message>
        <source>Nothing that is known</source>
        <translation>没有已知用途</translation>
    </message>
    <message>
        <source>Priority not known</source>
        <translation>优先级未知</translation>
    </message>
    <message>
        <source>Priority {number} of 5</source>
        <translation>优先级 {number}/5</translation>
    </message>
    <message>
        <source>Given up {day}</source>
        <translation>停用于 {day}</translation>
    </message>
    <message>
        <source>When did the last code come?</source>
        <translation>最后一次验证码是何时收到的？</translation>
    </message>
    <message>
        <source>Keep it until {day}</source>
        <translation>保留到 {day}</translation>
    </message>
    <message>
        <source>somebody else’s from {day} at the earliest (estimate)</source>
        <translation>最早 {day} 起可能归别人（估计）</translation>
    </message>
    <message>
        <source>No service that is recorded holds it</source>
        <translation>记录中没有服务持有它</translation>
    </message>
    <message>
        <source>Family told</source>
        <translation>已告诉家人</translation>
    </message>
    <message>
        <source>Family not told yet</source>
        <translation>尚未告诉家人</translation>
    </message>
    <message>
        <source>Last code {day}</source>
        <translation>最后验证码 {day}</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>From the catalogue, {seen}</source>
        <translation>来自目录，{seen}</translation>
    </message>
    <message>
        <source>From the catalogue: {seen}</source>
        <translation>来自目录：{seen}</translation>
    </message>
    <message>
        <source>From a list you added: {seen}</source>
        <translation>来自你添加的清单：{seen}</translation>
    </message>
    <message>
        <source>From an earlier catalogue</source>
        <translation>来自较早的目录</translation>
    </message>
    <message>
        <source>{source}, seen {date}, not checked since</source>
        <translation>{source}，{date} 看到，此后未核实</translation>
    </message>
    <message>
        <source>{source}, added {date}</source>
        <translation>{source}，{date} 添加</translation>
    </message>
    <message>
        <source>one of these says so: {sources}</source>
        <translation>以下来源之一这样说：{sources}</translation>
    </message>
    <message>
        <source>{source}, undated</source>
        <translation>{source}，日期不详</translation>
    </message>
    <message>
        <source>seen {date}</source>
        <translation>{date} 看到</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>{said}; {support}</source>
        <translation>{said}；{support}</translation>
    </message>
    <message>
        <source>the operator or two sources say so</source>
        <translation>运营者本身或两个来源这样说</translation>
    </message>
    <message>
        <source>one list, test or report says so</source>
        <translation>一份清单、测试或报道这样说</translation>
    </message>
    <message>
        <source>only an old, anonymous or disputed source says so</source>
        <translation>只有陈旧、匿名或有争议的来源这样说</translation>
    </message>
    <message>
        <source>From an earlier catalogue. It now says “{words}”; {seen}</source>
        <translation>来自较早的目录。目录如今的说法是“{words}”；{seen}</translation>
    </message>
    <message>
        <source>From an earlier catalogue. It no longer says anything about this</source>
        <translation>来自较早的目录。目录如今对此没有说法</translation>
    </message>
    <message>
        <source>Your own word. The catalogue says “{words}”; {seen}</source>
        <translation>你自己的说法。目录的说法是“{words}”；{seen}</translation>
    </message>
    <message>
        <source>The catalogue says “{words}”; {seen}</source>
        <translation>目录的说法是“{words}”；{seen}</translation>
    </message>
    <message>
        <source>From an earlier catalogue. A list you added says “{words}”; {seen}</source>
        <translation>来自较早的目录。你添加的清单的说法是“{words}”；{seen}</translation>
    </message>
    <message>
        <source>Your own word. A list you added says “{words}”; {seen}</source>
        <translation>你自己的说法。你添加的清单的说法是“{words}”；{seen}</translation>
    </message>
    <message>
        <source>A list you added says “{words}”; {seen}</source>
        <translation>你添加的清单的说法是“{words}”；{seen}</translation>
    </message>
    <message>
        <source>Not taken over, because it is doubtful: the catalogue says “{words}”; {seen}</source>
        <translation>存疑，因此未采用：目录的说法是“{words}”；{seen}</translation>
    </message>
    <message>
        <source>The catalogue does not know; its guess is “{words}”</source>
        <translation>目录不清楚，推测是“{words}”</translation>
    </message>
    <message>
        <source>Not taken over, from memory or an anonymous page: “{words}”</source>
        <translation>凭记忆或来自匿名网页，因此未采用：“{words}”</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Reset to catalogue</source>
        <translation>恢复为目录内容</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>In your ledger</source>
        <translation>已在账本中</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>categories</name>
    <message>
        <source>simple data</source>
        <translation>一般信息</translation>
    </message>
    <message>
        <source>behaviour</source>
        <translation>行为信息</translation>
    </message>
    <message>
        <source>financial data</source>
        <translation>财务信息</translation>
    </message>
    <message>
        <source>sensitive data</source>
        <translation>敏感信息</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>{name}: “{field}” set to “{value}”</source>
        <translation>{name}：“{field}”已设为“{value}”</translation>
    </message>
    <message>
        <source>“{field}” set to “{value}” for {count} services</source>
        <translation>已将 {count} 个服务的“{field}”设为“{value}”</translation>
    </message>
    <message>
        <source>{name} marked as used today</source>
        <translation>{name}：已记为今天使用过</translation>
    </message>
    <message>
        <source>{count} services marked as used today</source>
        <translation>已将 {count} 个服务记为今天使用过</translation>
    </message>
    <message>
        <source>{name} tagged “{tag}”</source>
        <translation>{name}：已添加标签“{tag}”</translation>
    </message>
    <message>
        <source>{count} services tagged “{tag}”</source>
        <translation>已为 {count} 个服务添加标签“{tag}”</translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation>已添加{name}</translation>
    </message>
    <message>
        <source>{name} changed</source>
        <translation>已修改{name}</translation>
    </message>
    <message>
        <source>{name}: “{fact}” taken from the catalogue</source>
        <translation>{name}：“{fact}”采用目录内容</translation>
    </message>
    <message>
        <source>{name}: {count} facts taken from the catalogue</source>
        <translation>{name}：采用了 {count} 项目录内容</translation>
    </message>
    <message>
        <source>{name}: done: “{condition}”</source>
        <translation>{name}：已做到：“{condition}”</translation>
    </message>
    <message>
        <source>{name}: not done: “{condition}”</source>
        <translation>{name}：未做到：“{condition}”</translation>
    </message>
    <message>
        <source>{count} services changed</source>
        <translation>已修改 {count} 个服务</translation>
    </message>
    <message>
        <source>{name} moved to the trash</source>
        <translation>已将{name}移到回收站</translation>
    </message>
    <message>
        <source>{count} services moved to the trash</source>
        <translation>已将 {count} 个服务移到回收站</translation>
    </message>
    <message>
        <source>{name} restored</source>
        <translation>已恢复{name}</translation>
    </message>
    <message>
        <source>{count} services restored</source>
        <translation>已恢复 {count} 个服务</translation>
    </message>
    <message>
        <source>{name} deleted</source>
        <translation>已删除{name}</translation>
    </message>
    <message>
        <source>{count} services deleted</source>
        <translation>已删除 {count} 个服务</translation>
    </message>
    <message>
        <source>{name}: “{kind}” no longer held</source>
        <translation>{name}：不再持有“{kind}”</translation>
    </message>
    <message>
        <source>{name}: “{kind}” held</source>
        <translation>{name}：持有“{kind}”</translation>
    </message>
    <message>
        <source>{name}: asked to remove “{kind}”</source>
        <translation>{name}：已要求删除“{kind}”</translation>
    </message>
    <message>
        <source>{name}: “{kind}” said to be removed</source>
        <translation>{name}：对方称已删除“{kind}”</translation>
    </message>
    <message>
        <source>{name}: “{kind}” verified as removed</source>
        <translation>{name}：已核实“{kind}”被删除</translation>
    </message>
    <message>
        <source>{name}: “{kind}” not known</source>
        <translation>{name}：是否持有“{kind}”未知</translation>
    </message>
    <message>
        <source>{name}: “{kind}” changed</source>
        <translation>{name}：已修改“{kind}”</translation>
    </message>
    <message>
        <source>{name} added to your data</source>
        <translation>已将{name}加入你的信息</translation>
    </message>
    <message>
        <source>{count} entries of your data changed</source>
        <translation>已修改你的 {count} 项信息</translation>
    </message>
    <message>
        <source>{count} entries of your data deleted</source>
        <translation>已删除你的 {count} 项信息</translation>
    </message>
    <message>
        <source>{name} taken out everywhere</source>
        <translation>{name}：已从各处移除</translation>
    </message>
    <message>
        <source>Incident at {name} recorded</source>
        <translation>{name}：已记录一起事件</translation>
    </message>
    <message>
        <source>Incident recorded at {count} services</source>
        <translation>已在 {count} 个服务记录事件</translation>
    </message>
    <message>
        <source>Incident at {name} changed</source>
        <translation>{name}：已修改事件</translation>
    </message>
    <message>
        <source>Incident at {name} removed</source>
        <translation>{name}：已移除事件</translation>
    </message>
    <message>
        <source>{name} added; services in it: {count}</source>
        <translation>已添加{name}；其中的服务：{count} 个</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>已移除“{name}”</translation>
    </message>
    <message>
        <source>Official count for {company}: {count}</source>
        <translation>{company}的官方数量：{count}</translation>
    </message>
    <message>
        <source>Official count for {company} removed</source>
        <translation>已移除{company}的官方数量</translation>
    </message>
    <message>
        <source>Vault settings changed</source>
        <translation>已修改账本设置</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>{count} services added</source>
        <translation>已添加 {count} 个服务</translation>
    </message>
    <message>
        <source>{count} services updated</source>
        <translation>已更新 {count} 个服务</translation>
    </message>
    <message>
        <source>{count} entries of your data added</source>
        <translation>已添加你的 {count} 项信息</translation>
    </message>
    <message>
        <source>1 service added</source>
        <translation>已添加 1 个服务</translation>
    </message>
    <message>
        <source>1 service updated</source>
        <translation>已更新 1 个服务</translation>
    </message>
    <message>
        <source>1 entry of your data added</source>
        <translation>已添加你的 1 项信息</translation>
    </message>
    <message>
        <source>Brought in from “{source}”</source>
        <translation>已从“{source}”导入</translation>
    </message>
    <message>
        <source>Brought in from “{source}”: {what}</source>
        <translation>从“{source}”导入：{what}</translation>
    </message>
    <message>
        <source>{name} brought up to date with the catalogue</source>
        <translation>已按目录更新“{name}”</translation>
    </message>
    <message>
        <source>{count} services brought up to date with the catalogue</source>
        <translation>已按目录更新 {count} 个服务</translation>
    </message>
    <message>
        <source>Import of “{file}” taken back: {back} records; {kept} stay</source>
        <translation>已收回“{file}”的导入：恢复 {back} 条记录；保留 {kept} 条</translation>
    </message>
    <message>
        <source>Finding muted: {finding}</source>
        <translation>暂不提醒：{finding}</translation>
    </message>
    <message>
        <source>Finding shown again: {finding}</source>
        <translation>恢复提醒：{finding}</translation>
    </message>
    <message>
        <source>Review finished</source>
        <translation>已完成回顾</translation>
    </message>
    <message>
        <source>{count} tried-out changes made</source>
        <translation>已做出试过的 {count} 项改动</translation>
    </message>
    <message>
        <source>{name}: sign-in of its own</source>
        <translation>{name}：改用自己的登录方式</translation>
    </message>
    <message>
        <source>{name}: “{kind}” only while it is in use</source>
        <translation>{name}：“{kind}”仅在使用时可读取</translation>
    </message>
    <message>
        <source>{name} swapped for {other}</source>
        <translation>已把{name}换成{other}</translation>
    </message>
    <message>
        <source>{name}: what it held is verified as removed</source>
        <translation>{name}：已核实所持有的信息均被删除</translation>
    </message>
    <message>
        <source>Change of {name} started</source>
        <translation>已开始更换“{name}”</translation>
    </message>
    <message>
        <source>Change of {name}: services added: {count}</source>
        <translation>更换“{name}”：新增服务 {count} 个</translation>
    </message>
    <message>
        <source>Change of {name} edited</source>
        <translation>已编辑“{name}”的更换</translation>
    </message>
    <message>
        <source>Days of {name} noted</source>
        <translation>已填写 {name} 的日期</translation>
    </message>
    <message>
        <source>Change of {name} ended</source>
        <translation>已结束更换“{name}”</translation>
    </message>
    <message>
        <source>Change of {name} goes on</source>
        <translation>已继续更换“{name}”</translation>
    </message>
    <message>
        <source>Change of {name} deleted</source>
        <translation>已删除“{name}”的更换记录</translation>
    </message>
    <message>
        <source>{name}: “{identifier}” is to be changed</source>
        <translation>{name}：待更换“{identifier}”</translation>
    </message>
    <message>
        <source>{name}: “{identifier}” changed</source>
        <translation>{name}：已更换“{identifier}”</translation>
    </message>
    <message>
        <source>{name}: being closed instead of changing “{identifier}”</source>
        <translation>{name}：不更换“{identifier}”，改为注销</translation>
    </message>
    <message>
        <source>{name}: “{identifier}” cannot be changed</source>
        <translation>{name}：“{identifier}”无法更换</translation>
    </message>
    <message>
        <source>Done: {action}</source>
        <translation>已完成：{action}</translation>
    </message>
    <message>
        <source>Put off: {action}</source>
        <translation>已推迟：{action}</translation>
    </message>
    <message>
        <source>Not for you: {action}</source>
        <translation>不适合你：{action}</translation>
    </message>
    <message>
        <source>Proposed again: {action}</source>
        <translation>重新建议：{action}</translation>
    </message>
    <message>
        <source>Request to {name} drafted</source>
        <translation>已起草给{name}的请求</translation>
    </message>
    <message>
        <source>Request to {name} changed</source>
        <translation>已修改给{name}的请求</translation>
    </message>
    <message>
        <source>Request to {name} sent</source>
        <translation>已发出给{name}的请求</translation>
    </message>
    <message>
        <source>Wish of {name} for more time recorded</source>
        <translation>已记录 {name} 要求延期</translation>
    </message>
    <message>
        <source>More time for {name}, until {day}</source>
        <translation>{name}延期至 {day}</translation>
    </message>
    <message>
        <source>Answer of {name} recorded</source>
        <translation>已记录{name}的答复</translation>
    </message>
    <message>
        <source>Request to {name} closed</source>
        <translation>已结束给{name}的请求</translation>
    </message>
    <message>
        <source>Request to {name} taken up again</source>
        <translation>已重新跟进给{name}的请求</translation>
    </message>
    <message>
        <source>Request to {name} deleted</source>
        <translation>已删除给{name}的请求</translation>
    </message>
    <message>
        <source>Entry in the file of {name} added</source>
        <translation>已在{name}的证据档案中添加记录</translation>
    </message>
    <message>
        <source>Entry in the file of {name} changed</source>
        <translation>已修改{name}的证据档案中的记录</translation>
    </message>
    <message>
        <source>Entry in the file of {name} deleted</source>
        <translation>已删除{name}的证据档案中的记录</translation>
    </message>
    <message>
        <source>“{file}” attached</source>
        <translation>已添加附件“{file}”</translation>
    </message>
    <message>
        <source>{count} files attached</source>
        <translation>已添加 {count} 个附件</translation>
    </message>
    <message>
        <source>“{file}” removed</source>
        <translation>已移除“{file}”</translation>
    </message>
    <message>
        <source>{name}: “{other}” joined to it</source>
        <translation>{name}：已并入“{other}”</translation>
    </message>
    <message>
        <source>{name} added to your data and recorded at {service}</source>
        <translation>已将{name}加入你的信息，并记录在{service}中</translation>
    </message>
    <message>
        <source>{name} added to your data and recorded at {count} services</source>
        <translation>已将{name}加入你的信息，并记录在 {count} 个服务中</translation>
    </message>
    <message>
        <source>{name} recorded at {service}</source>
        <translation>已将{name}记录在{service}中</translation>
    </message>
    <message>
        <source>{name} recorded at {count} services</source>
        <translation>已将{name}记录在 {count} 个服务中</translation>
    </message>
</context>
<context>
    <name>checklist</name>
    <message>
        <source>Next: choose a password</source>
        <translation>下一步：设置密码</translation>
    </message>
    <message>
        <source>Next: tick your services</source>
        <translation>下一步：勾选你的服务</translation>
    </message>
    <message>
        <source>Next: say what they hold</source>
        <translation>下一步：记下它们持有什么</translation>
    </message>
    <message>
        <source>Next: mark what cannot be deleted</source>
        <translation>下一步：标出无法注销的账号</translation>
    </message>
    <message>
        <source>Next: make a backup</source>
        <translation>下一步：制作备份</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>Yourself, in the app</source>
        <translation>可自助注销</translation>
    </message>
    <message>
        <source>With conditions</source>
        <translation>有条件</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>需申请</translation>
    </message>
    <message>
        <source>In some regions</source>
        <translation>限部分地区</translation>
    </message>
    <message>
        <source>With another account</source>
        <translation>随主账号注销</translation>
    </message>
    <message>
        <source>Cannot be deleted</source>
        <translation>无法注销</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>You tried</source>
        <translation>你试过</translation>
    </message>
    <message>
        <source>You asked</source>
        <translation>你问过</translation>
    </message>
    <message>
        <source>You read it</source>
        <translation>你查阅过</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Essential</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>Useful</source>
        <translation>有用</translation>
    </message>
    <message>
        <source>Replaceable</source>
        <translation>可替代</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>长期未用</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>注销中</translation>
    </message>
    <message>
        <source>Closed, says the service</source>
        <translation>对方称已注销</translation>
    </message>
    <message>
        <source>Closed and verified</source>
        <translation>已注销并核实</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>SMS only</source>
        <translation>仅短信</translation>
    </message>
    <message>
        <source>App</source>
        <translation>验证应用</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>To nobody known</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>To named third parties</source>
        <translation>指明的第三方</translation>
    </message>
    <message>
        <source>To the public</source>
        <translation>公众</translation>
    </message>
    <message>
        <source>Given by choice</source>
        <translation>自愿提供</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必须提供</translation>
    </message>
    <message>
        <source>By permission, always</source>
        <translation>授权：始终</translation>
    </message>
    <message>
        <source>By permission, while using</source>
        <translation>授权：使用期间</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>推断得出</translation>
    </message>
    <message>
        <source>Passed on by others</source>
        <translation>由他人提供</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Asked to remove</source>
        <translation>已要求删除</translation>
    </message>
    <message>
        <source>Removed, says the service</source>
        <translation>对方称已删除</translation>
    </message>
    <message>
        <source>Removed and verified</source>
        <translation>已删除并核实</translation>
    </message>
    <message>
        <source>Breach</source>
        <translation>泄露</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>出售</translation>
    </message>
    <message>
        <source>Made public</source>
        <translation>被公开</translation>
    </message>
    <message>
        <source>Misuse</source>
        <translation>滥用</translation>
    </message>
    <message>
        <source>Scandal</source>
        <translation>丑闻</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>In the app</source>
        <translation>在应用内</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>用邮件</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>By a form on its site</source>
        <translation>通过网站表单</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>用电话</translation>
    </message>
    <message>
        <source>In another way</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Set by the law</source>
        <translation>法定期限</translation>
    </message>
    <message>
        <source>Usual in practice, not set by the law</source>
        <translation>实践中的惯例，不是法定期限</translation>
    </message>
    <message>
        <source>Ours, not the law’s</source>
        <translation>由本程序设定，不是法定期限</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>由你设定</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>尚未了结</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>已照办</translation>
    </message>
    <message>
        <source>Granted in part</source>
        <translation>部分照办</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Never answered</source>
        <translation>始终没有答复</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>已发出请求</translation>
    </message>
    <message>
        <source>Reminder sent</source>
        <translation>已发出催办</translation>
    </message>
    <message>
        <source>They need more time</source>
        <translation>对方需要更多时间</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Complaint sent</source>
        <translation>已发出投诉</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已换绑</translation>
    </message>
    <message>
        <source>Closed instead</source>
        <translation>改为注销</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>仍在</translation>
    </message>
    <message>
        <source>Being closed</source>
        <translation>注销中</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>已不在</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>必要性</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>二次验证</translation>
    </message>
    <message>
        <source>Can it be deleted?</source>
        <translation>能否注销？</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Passes data on</source>
        <translation>对外提供</translation>
    </message>
    <message>
        <source>Their extension</source>
        <translation>对方要求的延期</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>The way is not known.</source>
        <translation>注销途径未知。</translation>
    </message>
    <message>
        <source>Perhaps: {way}</source>
        <translation>可能是：{way}</translation>
    </message>
    <message>
        <source>From memory or an anonymous page, not confirmed</source>
        <translation>凭记忆或来自匿名网页，尚未证实</translation>
    </message>
    <message>
        <source>There are conditions; the source does not say which.</source>
        <translation>有条件；来源没有说明是哪些。</translation>
    </message>
    <message>
        <source>The source names no conditions, which is no sign that there are none.</source>
        <translation>来源没有提到条件，但不表示没有条件。</translation>
    </message>
    <message>
        <source>The source describes the whole way and names no conditions.</source>
        <translation>来源完整描述了过程，没有提到条件。</translation>
    </message>
    <message>
        <source>Whether there are conditions is not known.</source>
        <translation>是否有条件，目前未知。</translation>
    </message>
    <message>
        <source>For how long it can be undone is not known.</source>
        <translation>多久之内可以撤销，目前未知。</translation>
    </message>
    <message>
        <source>Whether it closes other products too is not known.</source>
        <translation>是否会连带注销其他产品，目前未知。</translation>
    </message>
    <message>
        <source>None is in your ledger, but the catalogue names some. {what}</source>
        <translation>你的账本中没有记录条件，但目录中有。{what}</translation>
    </message>
    <message>
        <source>Do not log in until {day} is over ({left}): that would undo the closing.</source>
        <translation>{day} 结束之前不要登录（{left}）：登录会撤销注销。</translation>
    </message>
    <message>
        <source>Do not log in: that may undo the closing. Until when cannot be said: the day of asking is not recorded.</source>
        <translation>不要登录：登录可能会撤销注销。没有记录申请注销的日期，所以说不出到哪一天为止。</translation>
    </message>
    <message>
        <source>Do not log in: that may undo the closing. For how long is not known here; this program assumes {days} days, until {day}.</source>
        <translation>不要登录：登录可能会撤销注销。这里不知道期限有多长；本程序假定为 {days} 天，到 {day} 为止。</translation>
    </message>
    <message>
        <source>For how long logging in may undo the closing is not known here. The {days} days that this program assumes ended on {day}: look whether it is gone.</source>
        <translation>这里不知道登录可能撤销注销的期限有多长。本程序假定的 {days} 天已于 {day} 结束：请看看它是否已不存在。</translation>
    </message>
    <message>
        <source>What may stay is not known; laws can require that some records are kept for years.</source>
        <translation>会保留什么，目前未知；法律可能要求某些记录保存数年。</translation>
    </message>
    <message>
        <source>{document} ({kind}), {seen}</source>
        <translation>{document}（{kind}），{seen}</translation>
    </message>
    <message>
        <source>{document}; on: {what}</source>
        <translation>{document}；关于：{what}</translation>
    </message>
    <message>
        <source>the way</source>
        <translation>注销途径</translation>
    </message>
    <message>
        <source>the conditions</source>
        <translation>注销条件</translation>
    </message>
    <message>
        <source>whether it is possible</source>
        <translation>能否注销</translation>
    </message>
    <message>
        <source>what it closes</source>
        <translation>会注销哪些产品</translation>
    </message>
    <message>
        <source>for how long it can be undone</source>
        <translation>多久之内可以撤销</translation>
    </message>
    <message>
        <source>Sources disagree: {what}</source>
        <translation>来源说法不一：{what}</translation>
    </message>
    <message>
        <source>{source} says: {rating}</source>
        <translation>{source}的说法：{rating}</translation>
    </message>
    <message>
        <source>{source} itself says “{rating}”; the catalogue reads its description otherwise.</source>
        <translation>{source}自己的评级是“{rating}”；目录对其描述的理解不同。</translation>
    </message>
    <message>
        <source>{source} says:</source>
        <translation>{source}的说法：</translation>
    </message>
    <message>
        <source>They ask for a copy of an ID; black out what they do not need.</source>
        <translation>对方要求提供证件复印件；请涂黑不需要的部分。</translation>
    </message>
    <message>
        <source>They ask for no copy of an ID.</source>
        <translation>对方不要求提供证件复印件。</translation>
    </message>
    <message>
        <source>Nobody has said yet whether this account can be closed. Look in its settings, or ask its help.</source>
        <translation>还没有人说过这个账号能否注销。请查看它的设置，或询问客服。</translation>
    </message>
    <message>
        <source>How it could be closed all the same is not written down. Data can still be taken out of it.</source>
        <translation>怎样才能注销，还没有记下来。仍可从中移除信息。</translation>
    </message>
    <message>
        <source>How that is done is not written down yet. Look in its settings, or ask its help.</source>
        <translation>具体怎么做还没有记下来。请查看它的设置，或询问客服。</translation>
    </message>
</context>
<context>
    <name>contradictions</name>
    <message>
        <source>They say it is closed, and this is recorded as still held there: {kinds}.</source>
        <translation>对方称已注销，但记录显示它仍持有：{kinds}。</translation>
    </message>
    <message>
        <source>It is recorded as gone, and this as still held there: {kinds}.</source>
        <translation>已记为注销并核实，但记录显示它仍持有：{kinds}。</translation>
    </message>
    <message>
        <source>The day recorded as its last use is still to come: {date}.</source>
        <translation>记录的上次使用日期还没有到：{date}。</translation>
    </message>
    <message>
        <source>It is recorded as dormant, and as used not a month ago: {date}.</source>
        <translation>记为长期未用，但记录的上次使用还不到一个月：{date}。</translation>
    </message>
</context>
<context>
    <name>countries</name>
    <message>
        <source>Austria</source>
        <translation>奥地利</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>比利时</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>保加利亚</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>瑞士</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>塞浦路斯</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>捷克</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>丹麦</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>爱沙尼亚</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>西班牙</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>芬兰</translation>
    </message>
    <message>
        <source>France</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>希腊</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>克罗地亚</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>匈牙利</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>爱尔兰</translation>
    </message>
    <message>
        <source>India</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>冰岛</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>意大利</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>列支敦士登</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>立陶宛</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>卢森堡</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>拉脱维亚</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>马耳他</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>荷兰</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>挪威</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>波兰</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>葡萄牙</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>罗马尼亚</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>瑞典</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>斯洛文尼亚</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>斯洛伐克</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
</context>
<context>
    <name>deadlines</name>
    <message>
        <source>Counted from the day after it arrives; not ending on a weekend (Civil Code, arts. 201 to 203).</source>
        <translation>自送达次日起算；末日遇周末顺延（《民法典》第二百零一条至第二百零三条）。</translation>
    </message>
    <message>
        <source>Counted from the day after it arrives; not ending on a weekend (Regulation 1182/71, art. 3).</source>
        <translation>自送达次日起算；末日遇周末顺延（欧盟第 1182/71 号条例第 3 条）。</translation>
    </message>
    <message>
        <source>Counted from the day after it arrives; not ending on a weekend (the ICO, after Regulation 1182/71).</source>
        <translation>自送达次日起算；末日遇周末顺延（英国信息专员办公室，依第 1182/71 号条例）。</translation>
    </message>
    <message>
        <source>Counted from the day after it arrives; not ending on a weekend (Code of Civil Procedure, §§ 12, 12a).</source>
        <translation>自送达次日起算；末日遇周末顺延（加州《民事诉讼法典》第 12 条、第 12a 条）。</translation>
    </message>
    <message>
        <source>Counted from the day after it arrives; not ending on a weekend (Civil Code, art. 132).</source>
        <translation>自送达次日起算；末日遇周末顺延（巴西《民法典》第 132 条）。</translation>
    </message>
    <message>
        <source>Counted from the day after it arrives; not ending on a Sunday (Civil Code, arts. 140 to 143).</source>
        <translation>自送达次日起算；末日遇星期日顺延（日本《民法典》第 140 条至第 143 条）。</translation>
    </message>
    <message>
        <source>Counted from the day after it arrives; not ending on a weekend (Civil Act, arts. 157 to 161).</source>
        <translation>自送达次日起算；末日遇周末顺延（韩国《民法》第 157 条至第 161 条）。</translation>
    </message>
    <message>
        <source>Counted from the day after it arrives; not ending on a Sunday (Interpretation Act, ss. 26, 27).</source>
        <translation>自送达次日起算；末日遇星期日顺延（加拿大《解释法》第 26 条、第 27 条）。</translation>
    </message>
    <message>
        <source>Counted from the day after it arrives; weekends included (General Clauses Act, ss. 9, 10).</source>
        <translation>自送达次日起算；周末照算（印度《一般条款法》第 9 条、第 10 条）。</translation>
    </message>
    <message>
        <source>Counted from the day after it arrives; not ending on a weekend. How this place counts is not known here.</source>
        <translation>自送达次日起算；末日遇周末顺延。当地如何计算，本程序不了解。</translation>
    </message>
    <message>
        <source>Public holidays are not known here; they can make the last day later.</source>
        <translation>本程序不了解法定节假日；遇到节假日，最后一天可能更晚。</translation>
    </message>
    <message>
        <source>Taken to have arrived on the day on which it was sent.</source>
        <translation>视为发出当天送达。</translation>
    </message>
    <message>
        <source>The letter is taken to have arrived after {count} working days.</source>
        <translation>信件视为 {count} 个工作日后送达。</translation>
    </message>
    <message>
        <source>No number of days is set. This is a reminder of this program’s, not a limit of the law.</source>
        <translation>没有规定天数。这是本程序的提醒，不是法律规定的期限。</translation>
    </message>
    <message>
        <source>The law itself names no number of days. This is what can be expected in practice.</source>
        <translation>法律本身没有写明天数，这是实践中可以期待的时间。</translation>
    </message>
</context>
<context>
    <name>distinctness</name>
    <message>
        <source>not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>common name</source>
        <translation>常见姓名</translation>
    </message>
    <message>
        <source>rare in the country</source>
        <translation>全国少见</translation>
    </message>
    <message>
        <source>rare where I live</source>
        <translation>本地少见</translation>
    </message>
    <message>
        <source>number only</source>
        <translation>仅号码</translation>
    </message>
    <message>
        <source>shows the birth date</source>
        <translation>能看出出生日期</translation>
    </message>
    <message>
        <source>unlisted</source>
        <translation>未公开</translation>
    </message>
    <message>
        <source>unlisted, small town</source>
        <translation>未公开，小地方</translation>
    </message>
    <message>
        <source>listed in public</source>
        <translation>公开可查</translation>
    </message>
    <message>
        <source>without my name</source>
        <translation>不含我的姓名</translation>
    </message>
    <message>
        <source>can be found online</source>
        <translation>网上可查</translation>
    </message>
    <message>
        <source>with my name, can be found online</source>
        <translation>含我的姓名，网上可查</translation>
    </message>
</context>
<context>
    <name>due</name>
    <message>
        <source>Answer due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Check that an account is gone</source>
        <translation>确认一个账号已不存在</translation>
    </message>
    <message>
        <source>Change of a number</source>
        <translation>更换号码的一个日期</translation>
    </message>
    <message>
        <source>Something you put off</source>
        <translation>以后再做的一件事</translation>
    </message>
    <message>
        <source>Monthly review</source>
        <translation>每月回顾</translation>
    </message>
    <message>
        <source>Answer due: {name}</source>
        <translation>答复期限：{name}</translation>
    </message>
    <message>
        <source>Check that {name} is gone (the day is ours: nobody names one)</source>
        <translation>查看 {name} 是否已注销（日期是本程序定的：没有人说明期限）</translation>
    </message>
    <message>
        <source>“{own}” can be given up</source>
        <translation>“{own}”可以停用了</translation>
    </message>
    <message>
        <source>“{own}” could be given up, but services still hang on it: {count} (being closed: {closing})</source>
        <translation>“{own}”本可停用，但仍有 {count} 个服务与它绑定（其中 {closing} 个注销中）</translation>
    </message>
    <message>
        <source>“{own}” could be given up, but services still hang on it: {count}</source>
        <translation>“{own}”本可停用，但仍有 {count} 个服务与它绑定</translation>
    </message>
    <message>
        <source>“{own}” can perhaps be given up; first look at who may hold it: {perhaps}</source>
        <translation>“{own}”也许可以停用；请先查看哪些服务可能持有它：{perhaps}</translation>
    </message>
    <message>
        <source>“{own}” may be somebody else’s from now on (an estimate)</source>
        <translation>“{own}”从现在起可能归别人使用（估计）</translation>
    </message>
    <message>
        <source>{name}: a step you put off</source>
        <translation>{name}：以后再做的一步</translation>
    </message>
</context>
<context>
    <name>due words</name>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Signing in no longer undoes the closing</source>
        <translation>登录已不会撤销注销</translation>
    </message>
    <message>
        <source>A day of the change of number</source>
        <translation>更换号码的一个日期</translation>
    </message>
    <message>
        <source>You put it off until then</source>
        <translation>你推迟到这一天</translation>
    </message>
    <message>
        <source>A month after the last one</source>
        <translation>距上次满一个月</translation>
    </message>
    <message>
        <source>{title} ({reference})</source>
        <translation>{title}（{reference}）</translation>
    </message>
</context>
<context>
    <name>encodings</name>
    <message>
        <source>Chinese, simplified ({name})</source>
        <translation>简体中文（{name}）</translation>
    </message>
    <message>
        <source>Chinese, traditional ({name})</source>
        <translation>繁体中文（{name}）</translation>
    </message>
    <message>
        <source>Japanese ({name})</source>
        <translation>日文（{name}）</translation>
    </message>
    <message>
        <source>Korean ({name})</source>
        <translation>韩文（{name}）</translation>
    </message>
    <message>
        <source>Western European ({name})</source>
        <translation>西欧语言（{name}）</translation>
    </message>
    <message>
        <source>Central European ({name})</source>
        <translation>中欧语言（{name}）</translation>
    </message>
    <message>
        <source>Cyrillic ({name})</source>
        <translation>西里尔字母（{name}）</translation>
    </message>
    <message>
        <source>Greek ({name})</source>
        <translation>希腊文（{name}）</translation>
    </message>
    <message>
        <source>Turkish ({name})</source>
        <translation>土耳其文（{name}）</translation>
    </message>
    <message>
        <source>Unicode, all languages ({name})</source>
        <translation>Unicode，所有语言（{name}）</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong: {detail}</source>
        <translation>出了点问题：{detail}。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有做任何改动。</translation>
    </message>
    <message>
        <source>This is not a usable value.</source>
        <translation>这个值不能用。</translation>
    </message>
    <message>
        <source>Change the marked field and try again.</source>
        <translation>请修改标出的内容，再试一次。</translation>
    </message>
    <message>
        <source>The record “{what}” is not in this ledger.</source>
        <translation>这个账本中没有“{what}”这条记录。</translation>
    </message>
    <message>
        <source>It may have been deleted meanwhile. Nothing was changed.</source>
        <translation>它可能已被删除。没有做任何改动。</translation>
    </message>
    <message>
        <source>The catalogue has no service with the id “{what}”.</source>
        <translation>目录中没有标识为“{what}”的服务。</translation>
    </message>
    <message>
        <source>Ids look like “wechat”. Search for the name to find the id.</source>
        <translation>标识形如“wechat”。可按名称搜索来查找标识。</translation>
    </message>
    <message>
        <source>There is nothing to undo or redo.</source>
        <translation>没有可以撤销或重做的步骤。</translation>
    </message>
    <message>
        <source>Steps can be undone until the vault is locked.</source>
        <translation>锁定账本之前，各步都可以撤销。</translation>
    </message>
    <message>
        <source>What the import of “{file}” wrote is no longer known in this vault.</source>
        <translation>这个账本中已查不到导入“{file}”时写入的内容。</translation>
    </message>
    <message>
        <source>A backup does not hold the single steps. Put the services in the trash that you do not want.</source>
        <translation>备份不包含逐步的操作记录。请把你不想要的服务移到回收站。</translation>
    </message>
    <message>
        <source>The import of “{file}” was taken back already.</source>
        <translation>“{file}”的导入已经收回过了。</translation>
    </message>
    <message>
        <source>Bring the file in once more if you want its services again.</source>
        <translation>如果还想要其中的服务，请再导入一次这个文件。</translation>
    </message>
    <message>
        <source>The file “{name}” is named in this vault, but it is not in it.</source>
        <translation>这个账本中有文件“{name}”的名称，但没有文件本身。</translation>
    </message>
    <message>
        <source>An exported document only names attached files; a backup holds them. You can also attach the file again.</source>
        <translation>导出的文档只列出附件的名称，备份才包含附件本身。你也可以重新添加该文件。</translation>
    </message>
    <message>
        <source>There is no letter for this right.</source>
        <translation>这项权利没有可用的信。</translation>
    </message>
    <message>
        <source>Rights are named as in the table of laws, such as delete, access or close_account.</source>
        <translation>权利按法律表中的代码填写，例如 delete、access 或 close_account。</translation>
    </message>
    <message>
        <source>There is no vault in {folder}.</source>
        <translation>{folder} 中没有账本。</translation>
    </message>
    <message>
        <source>Create one there, choose another folder, or restore a backup.</source>
        <translation>请在那里新建一个，或另选文件夹，或从备份恢复。</translation>
    </message>
    <message>
        <source>There is already a vault in {folder}.</source>
        <translation>{folder} 中已有一个账本。</translation>
    </message>
    <message>
        <source>Open that one, or choose an empty folder.</source>
        <translation>请打开它，或另选一个空文件夹。</translation>
    </message>
    <message>
        <source>This password does not open the vault.</source>
        <translation>这个密码打不开账本。</translation>
    </message>
    <message>
        <source>Check Caps Lock and the keyboard layout, then try again.</source>
        <translation>请检查大写锁定和键盘布局，再试一次。</translation>
    </message>
    <message>
        <source>The key file {path} is damaged, and so is its copy.</source>
        <translation>密钥文件 {path} 及其副本都已损坏。</translation>
    </message>
    <message>
        <source>The password may be right. Put back vault.keys from a copy of the folder, or restore a backup.</source>
        <translation>密码可能没有错。请从文件夹的副本中取回 vault.keys，或从备份恢复。</translation>
    </message>
    <message>
        <source>The key file {path} was changed by something other than this program.</source>
        <translation>密钥文件 {path} 被其他程序改动过。</translation>
    </message>
    <message>
        <source>Do not go on with this copy. Put back the folder from another copy, or restore a backup.</source>
        <translation>请不要继续使用这一份。请换回文件夹的另一份副本，或从备份恢复。</translation>
    </message>
    <message>
        <source>The password is right, but the database {path} is damaged.</source>
        <translation>密码正确，但数据库 {path} 已损坏。</translation>
    </message>
    <message>
        <source>Nothing was deleted. Restore a backup beside it, or put back a copy of the folder.</source>
        <translation>没有删除任何内容。请把备份恢复到别处，或换回文件夹的副本。</translation>
    </message>
    <message>
        <source>{path} was written by a later version of the program (its version {found}, known here: {known}).</source>
        <translation>{path} 由本程序的更高版本写入（其版本为 {found}，这里最高支持 {known}）。</translation>
    </message>
    <message>
        <source>Update the program. Nothing was changed.</source>
        <translation>请更新程序。没有做任何改动。</translation>
    </message>
    <message>
        <source>The vault in {folder} is already open in another window.</source>
        <translation>{folder} 中的账本已在另一个窗口打开。</translation>
    </message>
    <message>
        <source>Go on in that window, or lock it there first.</source>
        <translation>请在那个窗口继续，或先在那里锁定。</translation>
    </message>
    <message>
        <source>The vault in {folder} can be read but not changed here.</source>
        <translation>{folder} 中的账本在这里只能读取，不能修改。</translation>
    </message>
    <message>
        <source>Copy the folder to a disk that can be written to make changes.</source>
        <translation>如需修改，请把该文件夹复制到可写入的磁盘。</translation>
    </message>
    <message>
        <source>There is not enough memory for this: up to {needed} MB are needed.</source>
        <translation>内存不足，无法完成：最多需要 {needed} MB。</translation>
    </message>
    <message>
        <source>Close other programs and try again. Nothing was changed.</source>
        <translation>请关闭其他程序后再试。没有做任何改动。</translation>
    </message>
    <message>
        <source>{path} could not be read or written: {detail}</source>
        <translation>无法读写 {path}：{detail}。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk to write {path}.</source>
        <translation>磁盘空间不足，无法写入 {path}。</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space, or save somewhere else.</source>
        <translation>没有做任何改动。请腾出一些空间，或保存到别处。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {detail}</source>
        <translation>无法写入 {path}：{detail}。</translation>
    </message>
    <message>
        <source>Choose a folder of your own, or give yourself permission to write there.</source>
        <translation>请选择你自己的文件夹，或为自己添加写入权限。</translation>
    </message>
    <message>
        <source>Pages cannot be drawn, because a library of the system is missing.</source>
        <translation>无法绘制页面，因为缺少一个系统库。</translation>
    </message>
    <message>
        <source>Run `make run` once, or write the report as HTML and in English.</source>
        <translation>请运行一次 `make run`，或者用英文写成 HTML。</translation>
    </message>
    <message>
        <source>The printer does not take the report.</source>
        <translation>打印机没有接收报告。</translation>
    </message>
    <message>
        <source>See whether it is switched on, or save a PDF instead.</source>
        <translation>看看它是否开着，或者改存 PDF。</translation>
    </message>
    <message>
        <source>{path} is not a whole backup: {detail}</source>
        <translation>{path} 不是完整的备份：{detail}。</translation>
    </message>
    <message>
        <source>Take another copy of the backup. Your vault was not touched.</source>
        <translation>请换用这个备份的另一份副本。你的账本没有被动过。</translation>
    </message>
    <message>
        <source>This passphrase does not open {path}.</source>
        <translation>这个备份口令打不开 {path}。</translation>
    </message>
    <message>
        <source>It is the one given when the backup was made, which may differ from the vault&apos;s password.</source>
        <translation>请输入制作这个备份时设的口令，它可能与账本密码不同。</translation>
    </message>
    <message>
        <source>A backup needs a passphrase; an empty one protects nothing.</source>
        <translation>备份需要口令；空口令起不到保护作用。</translation>
    </message>
    <message>
        <source>Take five or six unrelated words.</source>
        <translation>请用五六个互不相干的词。</translation>
    </message>
    <message>
        <source>{path} asks for a work factor of {found}; at most {limit} is accepted.</source>
        <translation>{path} 要求的计算强度为 {found}，最多接受 {limit}。</translation>
    </message>
    <message>
        <source>This program never writes such a file. Opening it could stop the computer, so it was refused.</source>
        <translation>本程序从不写出这样的文件。打开它可能使电脑失去响应，因此已拒绝。</translation>
    </message>
    <message>
        <source>{path} could not be read: {detail}</source>
        <translation>无法读取 {path}：{detail}。</translation>
    </message>
    <message>
        <source>Choose another file, or make this one again. Nothing was changed.</source>
        <translation>请选择另一个文件，或重新生成这个文件。没有做任何改动。</translation>
    </message>
    <message>
        <source>{path} is in none of the formats that can be read: {detail}</source>
        <translation>{path} 不是可以读取的格式：{detail}。</translation>
    </message>
    <message>
        <source>It can read: {supported}.</source>
        <translation>可以读取：{supported}。</translation>
    </message>
    <message>
        <source>{path} is an encrypted export of {product}; only {product} can open it.</source>
        <translation>{path} 是 {product} 的加密导出文件，只有 {product} 能打开。</translation>
    </message>
    <message>
        <source>Export once more in a readable format.</source>
        <translation>请改用可读取的格式再导出一次。</translation>
    </message>
    <message>
        <source>At most {limit} characters fit here; this has {found}.</source>
        <translation>这里最多 {limit} 个字符，现在有 {found} 个。</translation>
    </message>
    <message>
        <source>This holds a character that cannot be shown.</source>
        <translation>其中有无法显示的字符。</translation>
    </message>
    <message>
        <source>A date is written 2024, 2024-03 or 2024-03-15.</source>
        <translation>日期写作 2024、2024-03 或 2024-03-15。</translation>
    </message>
    <message>
        <source>Say first on which day it was sent.</source>
        <translation>请先填写发出的日期。</translation>
    </message>
    <message>
        <source>This day is before the request was sent.</source>
        <translation>这一天早于请求发出的日期。</translation>
    </message>
    <message>
        <source>Say on which day the answer came.</source>
        <translation>请填写收到答复的日期。</translation>
    </message>
    <message>
        <source>An answer came: say what came of the request.</source>
        <translation>已经收到答复：请填写请求的结果。</translation>
    </message>
    <message>
        <source>Say what came of the request before closing it.</source>
        <translation>结束之前，请先填写请求的结果。</translation>
    </message>
    <message>
        <source>The request is not in this ledger.</source>
        <translation>这项请求不在这个账本中。</translation>
    </message>
    <message>
        <source>Only a wish for more time says until when.</source>
        <translation>只有对方要求延长时间的记录才写明到哪一天。</translation>
    </message>
    <message>
        <source>This is after the day until which they asked for time.</source>
        <translation>这一天晚于对方要求延长到的日期。</translation>
    </message>
    <message>
        <source>What the file belongs to is not in this ledger.</source>
        <translation>文件所属的记录不在这个账本中。</translation>
    </message>
    <message>
        <source>The name of a file holds no folder.</source>
        <translation>文件名中不能带文件夹。</translation>
    </message>
    <message>
        <source>A type of file is written like application/pdf.</source>
        <translation>文件类型的写法如 application/pdf。</translation>
    </message>
    <message>
        <source>64 hexadecimal digits are expected.</source>
        <translation>应为 64 位十六进制数字。</translation>
    </message>
    <message>
        <source>The file has {found} MB; files from 1 byte to {limit} MB are kept here.</source>
        <translation>文件有 {found} MB；这里可保存 1 字节至 {limit} MB 的文件。</translation>
    </message>
    <message>
        <source>At most {limit} files are kept here. Remove another one first.</source>
        <translation>这里最多保存 {limit} 个文件。请先移除其他文件。</translation>
    </message>
    <message>
        <source>All files together would have {found} MB; {limit} MB are kept here. Remove another one first.</source>
        <translation>全部文件合计将达 {found} MB，这里最多保存 {limit} MB。请先移除其他文件。</translation>
    </message>
    <message>
        <source>Only a phone number or an e-mail address can be changed.</source>
        <translation>只能更换手机号或邮箱地址。</translation>
    </message>
    <message>
        <source>This is the old one.</source>
        <translation>这就是旧的那一个。</translation>
    </message>
    <message>
        <source>A country is written as two letters, such as CN.</source>
        <translation>国家用两个字母表示，例如 CN。</translation>
    </message>
    <message>
        <source>This day is before the beginning.</source>
        <translation>这一天早于开始的日期。</translation>
    </message>
    <message>
        <source>{name} is being changed already.</source>
        <translation>“{name}”已经在更换中。</translation>
    </message>
    <message>
        <source>Go on with that change, or end it first.</source>
        <translation>请继续那次更换，或先将它结束。</translation>
    </message>
    <message>
        <source>The change is not in this ledger.</source>
        <translation>这次更换不在这个账本中。</translation>
    </message>
    <message>
        <source>The service is part of this change already.</source>
        <translation>该服务已在这次更换中。</translation>
    </message>
    <message>
        <source>What is done has a day, and what is to do has none.</source>
        <translation>已处理的须有日期，待处理的没有日期。</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>这里不能为空。</translation>
    </message>
    <message>
        <source>What this is about is not in this ledger.</source>
        <translation>它所涉及的内容不在这个账本里。</translation>
    </message>
    <message>
        <source>What is put off has a day, and nothing else has.</source>
        <translation>只有推迟的事项才有日期，也必须有日期。</translation>
    </message>
    <message>
        <source>A date is from 1900 on.</source>
        <translation>日期须在 1900 年或之后。</translation>
    </message>
    <message>
        <source>A day of a change is from 1990 on.</source>
        <translation>更换中的日期须在 1990 年或之后。</translation>
    </message>
    <message>
        <source>“{kind}” is not a known kind of data.</source>
        <translation>“{kind}”不是已知的信息种类。</translation>
    </message>
    <message>
        <source>“{name}” is another kind of data: {own}, not {kind}.</source>
        <translation>“{name}”是另一种信息：它是{own}，不是{kind}。</translation>
    </message>
    <message>
        <source>The service is not in this ledger.</source>
        <translation>这个账本中没有该服务。</translation>
    </message>
    <message>
        <source>App types are numbered 1 to 39.</source>
        <translation>应用类型的编号为 1 至 39。</translation>
    </message>
    <message>
        <source>“{domain}” is not a web address such as example.com.</source>
        <translation>“{domain}”不是网址，网址形如 example.com。</translation>
    </message>
    <message>
        <source>“{fact}” is not a fact of the catalogue.</source>
        <translation>“{fact}”不是目录中的内容。</translation>
    </message>
    <message>
        <source>A service cannot be signed in to through itself, not even by way of others.</source>
        <translation>一个服务不能用自己登录，经由其他服务绕回来也不行。</translation>
    </message>
    <message>
        <source>This weight does not go with this kind of data.</source>
        <translation>这种轻重不适用于这类信息。</translation>
    </message>
    <message>
        <source>This is not among your data.</source>
        <translation>这不在你的信息中。</translation>
    </message>
    <message>
        <source>Passwords are never recorded here; a password manager is the place for them.</source>
        <translation>这里从不记录密码；密码请存放在密码管理器中。</translation>
    </message>
    <message>
        <source>The number of accounts is a whole number from 0 to {limit}.</source>
        <translation>账号数量应为 0 至 {limit} 的整数。</translation>
    </message>
    <message>
        <source>This is not a list about services.</source>
        <translation>这不是服务清单。</translation>
    </message>
    <message>
        <source>The list is about {found} services, not {given}.</source>
        <translation>清单涉及 {found} 个服务，而不是 {given} 个。</translation>
    </message>
    <message>
        <source>The list has {found} million characters; {limit} million fit.</source>
        <translation>清单有 {found} 百万个字符；最多容纳 {limit} 百万个。</translation>
    </message>
    <message>
        <source>All lists together would have {found} million characters; {limit} million fit. Remove another one first.</source>
        <translation>所有清单合计将有 {found} 百万个字符；最多容纳 {limit} 百万个。请先移除另一份清单。</translation>
    </message>
    <message>
        <source>It is the one given when the backup was made. If you are sure of it, the file is damaged: take another copy.</source>
        <translation>请输入制作这个备份时设的口令。如果你确定没有输错，说明文件已损坏，请换用另一份副本。</translation>
    </message>
    <message>
        <source>In Bitwarden choose Tools &gt; Export vault, then the format .json, not .json (Encrypted). Delete it after use.</source>
        <translation>在 Bitwarden 中选择“工具 &gt; 导出密码库”，格式选 .json，不要选 .json (Encrypted)。用完请删除该文件。</translation>
    </message>
    <message>
        <source>A vault needs a password; an empty one protects nothing.</source>
        <translation>账本需要密码；空密码起不到保护作用。</translation>
    </message>
    <message>
        <source>The vault in {folder} was not closed properly, and it cannot be repaired where nothing can be written.</source>
        <translation>{folder} 中的账本上次没有正常关闭；那里无法写入，因此不能修复。</translation>
    </message>
    <message>
        <source>{path} is not the database of this vault.</source>
        <translation>{path} 不是这个账本的数据库。</translation>
    </message>
    <message>
        <source>The database {path} belongs to another vault.</source>
        <translation>数据库 {path} 属于另一个账本。</translation>
    </message>
    <message>
        <source>The vault in {folder} is of an older version, and it cannot be updated where nothing can be written.</source>
        <translation>{folder} 中的账本版本较旧；那里无法写入，因此不能升级。</translation>
    </message>
    <message>
        <source>Go back to the review, which is as it was, and choose another encoding.</source>
        <translation>请返回预览（其中内容没有变），再选择其他编码。</translation>
    </message>
    <message>
        <source>Add it to the catalogue: Settings &gt; Lists about services &gt; Add a list.</source>
        <translation>请添加到目录：设置 &gt; 服务清单 &gt; 添加清单。</translation>
    </message>
    <message>
        <source>A link begins with https:// or http://.</source>
        <translation>链接以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>这一天还没有到。</translation>
    </message>
    <message>
        <source>In Dashlane choose My account &gt; Settings &gt; Export data, then CSV, not DASH. Delete it after use.</source>
        <translation>在 Dashlane 中选择“我的账户 &gt; 设置 &gt; 导出数据”（My account &gt; Settings &gt; Export data），格式选 CSV，不要选 DASH。用完请删除该文件。</translation>
    </message>
    <message>
        <source>In KeePass choose File &gt; Export, then KeePass XML (2.x); in KeePassXC Database &gt; Export &gt; CSV. Delete it later.</source>
        <translation>在 KeePass 中选择“文件 &gt; 导出”，再选 KeePass XML (2.x)；在 KeePassXC 中选择“数据库 &gt; 导出 &gt; CSV”。之后请删除该文件。</translation>
    </message>
    <message>
        <source>Outlook on the web saves it readably: open the mail, then choose … &gt; Download &gt; Download as EML.</source>
        <translation>Outlook 网页版可以保存为可读取的格式：打开邮件，选择“… &gt; 下载 &gt; 下载为 EML”（Download &gt; Download as EML）。</translation>
    </message>
    <message>
        <source>Bring the mails into Thunderbird, which can import them from Outlook, then choose its mail file.</source>
        <translation>请把邮件导入 Thunderbird（它可以从 Outlook 导入），再选择它的邮件文件。</translation>
    </message>
    <message>
        <source>In Outlook drag a mail folder onto the desktop: this makes an .mbox file to choose.</source>
        <translation>在 Outlook 中把邮件文件夹拖到桌面，会生成一个 .mbox 文件，选择它即可。</translation>
    </message>
    <message>
        <source>{path} is a PGP message, which is how Proton Pass encrypts an export; it cannot be opened here.</source>
        <translation>{path} 是 PGP 消息，Proton Pass 就是这样加密导出文件的；这里无法打开。</translation>
    </message>
    <message>
        <source>In Proton Pass choose Settings &gt; Export, then JSON or CSV, not PGP-encrypted. Delete it after use.</source>
        <translation>在 Proton Pass 中选择“设置 &gt; 导出”（Settings &gt; Export），格式选 JSON 或 CSV，不要选 PGP 加密。用完请删除该文件。</translation>
    </message>
    <message>
        <source>There is a count of this company for this number already.</source>
        <translation>这个号码已有这家公司的数量。</translation>
    </message>
    <message>
        <source>Make the backup once more and leave the password empty when the phone asks for one.</source>
        <translation>请重新备份一次；手机要求设置密码时，请留空。</translation>
    </message>
    <message>
        <source>Install the app SMS Backup &amp; Restore on the phone, save the messages with it as XML, and choose that file.</source>
        <translation>请在手机上安装应用 SMS Backup &amp; Restore，用它把短信保存为 XML，然后选择那个文件。</translation>
    </message>
    <message>
        <source>Turn off “Encrypt local backup” in iTunes or the Finder, back up again, then turn it on again.</source>
        <translation>请在 iTunes 或“访达”中关闭“加密本地备份”，重新备份一次，再重新打开它。</translation>
    </message>
    <message>
        <source>A day is written 2024-03-15.</source>
        <translation>日期写作 2024-03-15。</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>这一天还没有到。</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>这一天已经过去。</translation>
    </message>
    <message>
        <source>{name} is closed, and seen to be gone.</source>
        <translation>{name} 已注销并核实。</translation>
    </message>
    <message>
        <source>There is nothing left to try out there. Nothing was changed.</source>
        <translation>那里已没有什么可以试算的。没有做任何改动。</translation>
    </message>
    <message>
        <source>“{name}” is in the trash.</source>
        <translation>“{name}”在回收站里。</translation>
    </message>
    <message>
        <source>Take it out of the trash first, or choose another one. Nothing was changed.</source>
        <translation>请先把它从回收站中恢复，或另选一个。没有做任何改动。</translation>
    </message>
    <message>
        <source>{name} holds nothing of the kind “{kind}”.</source>
        <translation>{name}没有持有“{kind}”这类信息。</translation>
    </message>
    <message>
        <source>“{name}” cannot be swapped for “{other}”: they are the same.</source>
        <translation>不能把“{name}”换成“{other}”：二者是同一个。</translation>
    </message>
    <message>
        <source>“{name}” is not held where it would be swapped.</source>
        <translation>要替换“{name}”的地方并没有它。</translation>
    </message>
    <message>
        <source>“{name}” cannot take a place where it is itself taken out.</source>
        <translation>“{name}”本身要从那里移除，不能再用来替换别的。</translation>
    </message>
    <message>
        <source>Choose another one, or a new one. Nothing was changed.</source>
        <translation>请选择另一个，或换一个新的。没有做任何改动。</translation>
    </message>
    <message>
        <source>Choose another name, or say that the file may be replaced.</source>
        <translation>请换个名称，或者说明可以替换该文件。</translation>
    </message>
    <message>
        <source>Export once more from where it comes and choose CSV, JSON or XML as the format.</source>
        <translation>请在原来的程序或网站中再导出一次，格式选 CSV、JSON 或 XML。</translation>
    </message>
    <message>
        <source>Google, Facebook and Instagram ask for the format before they make the file: choose JSON instead of HTML.</source>
        <translation>Google、Facebook 和 Instagram 在生成文件之前会让你选择格式：请选 JSON，不要选 HTML。</translation>
    </message>
    <message>
        <source>Unpack it and choose the file inside. Google Takeout packs as .zip, too, if you choose that.</source>
        <translation>请先解压，再选择里面的文件。Google Takeout 也可以打包成 .zip，请求时选择它即可。</translation>
    </message>
    <message>
        <source>Open it there, save the table in it as CSV, and choose that file.</source>
        <translation>请在该软件中打开，把其中的表格另存为 CSV，再选择那个文件。</translation>
    </message>
    <message>
        <source>Copy the whole file once more.</source>
        <translation>请重新完整复制一次该文件。</translation>
    </message>
    <message>
        <source>If they are services, copy the lines and choose “Paste a list…” on the page Find.</source>
        <translation>如果这些是服务的名称，请复制这些行，然后在“查找”页面选择“粘贴列表…”。</translation>
    </message>
    <message>
        <source>A PDF cannot be shown here.</source>
        <translation>这里无法显示 PDF。</translation>
    </message>
    <message>
        <source>Say where to write it, with --output FILE.</source>
        <translation>请用 --output FILE 说明写到哪里。</translation>
    </message>
    <message>
        <source>Say which law applies, with --law: {codes}.</source>
        <translation>请用 --law 说明适用哪部法律：{codes}。</translation>
    </message>
    <message>
        <source>{advice}</source>
        <translation>{advice}</translation>
    </message>
    <message>
        <source>No law is known under “{law}”.</source>
        <translation>没有代码为“{law}”的法律。</translation>
    </message>
    <message>
        <source>Known are {codes}. If none applies, no law of this table helps.</source>
        <translation>已知的有 {codes}。如果都不适用，这里收录的法律帮不上忙。</translation>
    </message>
    <message>
        <source>The law of {law} gives no right “{right}” that a letter helps with.</source>
        <translation>{law} 的法律没有可以写信行使的权利“{right}”。</translation>
    </message>
    <message>
        <source>It gives {rights}.</source>
        <translation>有这些权利：{rights}。</translation>
    </message>
    <message>
        <source>This letter is about somebody else’s account, not about yours.</source>
        <translation>这封信涉及他人的账号，不是你的账号。</translation>
    </message>
    <message>
        <source>Say which one it is with --state.</source>
        <translation>请用 --state 说明是哪个账号。</translation>
    </message>
    <message>
        <source>This letter does not say: {codes}.</source>
        <translation>这封信不写：{codes}。</translation>
    </message>
    <message>
        <source>With words, as CODE=TEXT, it says: {lines}. Without words: {claims}.</source>
        <translation>需要写内容的（CODE=TEXT）：{lines}。不需要内容的：{claims}。</translation>
    </message>
    <message>
        <source>There is no letter for this right in this language.</source>
        <translation>这项权利没有这种语言的信。</translation>
    </message>
    <message>
        <source>There is one in {languages}.</source>
        <translation>有这些语言：{languages}。</translation>
    </message>
    <message>
        <source>Run `make run` once, or write the letter as text or as a message (eml).</source>
        <translation>运行一次 `make run`，或把信写成文本或邮件（eml）。</translation>
    </message>
    <message>
        <source>There is no new one yet.</source>
        <translation>还没有新的号码或地址。</translation>
    </message>
    <message>
        <source>{name} is in the trash. Take it out of there first.</source>
        <translation>{name} 在回收站里，请先恢复它。</translation>
    </message>
    <message>
        <source>{name} is given up. Choose one that you use.</source>
        <translation>“{name}”已停用。请另选一个你在用的。</translation>
    </message>
    <message>
        <source>{name} is the old one in another spelling. Choose another one.</source>
        <translation>“{name}”与旧的是同一个，只是写法不同。请另选一个。</translation>
    </message>
    <message>
        <source>{name} is itself being changed to {old}. End that change first.</source>
        <translation>“{name}”正在更换为“{old}”。请先结束那次更换。</translation>
    </message>
    <message>
        <source>{name} is itself being changed to another one, and that in the end to {old}. End one of those changes first.</source>
        <translation>“{name}”正在更换为另一个，而那一个最终会换成“{old}”。请先结束其中一次更换。</translation>
    </message>
    <message>
        <source>This change has ended. Go on with it first.</source>
        <translation>此更换已结束。请先选择继续更换。</translation>
    </message>
    <message>
        <source>This day is before the last code came.</source>
        <translation>这一天早于最后一次收到验证码的日期。</translation>
    </message>
    <message>
        <source>This change began on {started}, which is later than today by the clock of this computer ({today}).</source>
        <translation>这次更换始于 {started}，晚于本机时钟上的今天（{today}）。</translation>
    </message>
    <message>
        <source>Put the clock right, or correct the day under “Change what you have said…”. Nothing was changed.</source>
        <translation>请校正时钟，或在“修改已填写的内容…”中更正日期。没有任何更改。</translation>
    </message>
    <message>
        <source>This day is before the service had the old one.</source>
        <translation>这一天早于该服务开始持有旧号码或旧邮箱的日期。</translation>
    </message>
    <message>
        <source>This account is gone: nothing can be changed there any more.</source>
        <translation>这个账号已不存在：那里再也不能更改任何内容。</translation>
    </message>
    <message>
        <source>If it is still there, correct its status under “Services” first.</source>
        <translation>如果它其实还在，请先在“服务”中更正它的状态。</translation>
    </message>
    <message>
        <source>Say first what “{name}” is changed to.</source>
        <translation>请先填写“{name}”换成什么。</translation>
    </message>
    <message>
        <source>Choose a day to come.</source>
        <translation>请选择今天之后的日期。</translation>
    </message>
    <message>
        <source>The letter is sent and stays as it was. Add a note instead.</source>
        <translation>信件已发出，保持原样。请改为添加备注。</translation>
    </message>
    <message>
        <source>Its file has something from {day}, before this day. If that day is wrong, change it first.</source>
        <translation>记录中有一条的日期是 {day}，早于这一天。如果那个日期不对，请先改它。</translation>
    </message>
    <message>
        <source>This request is sent already.</source>
        <translation>这项请求已经发出。</translation>
    </message>
    <message>
        <source>This is more than two years ahead. Look at the year again.</source>
        <translation>这一天在两年多以后。请再看一下年份。</translation>
    </message>
    <message>
        <source>This day is before the request was sent. If the day of sending is wrong, correct that one first.</source>
        <translation>这一天早于请求的发送日期。如果发送日期不对，请先更正它。</translation>
    </message>
    <message>
        <source>The day of the answer is counted from this day. Change it with “Correct the days…”.</source>
        <translation>答复期限从这一天算起。请用“更正日期…”修改。</translation>
    </message>
    <message>
        <source>This request is settled. Take it up again first.</source>
        <translation>这项请求已有结果。请先重新跟进。</translation>
    </message>
    <message>
        <source>Say which one is to be changed.</source>
        <translation>请选择要更换哪一个。</translation>
    </message>
    <message>
        <source>Choose the service that it goes to.</source>
        <translation>请选择发往哪个服务。</translation>
    </message>
    <message>
        <source>Choose the law that applies: the letter cites it.</source>
        <translation>请选择适用的法律，信中要引用它。</translation>
    </message>
    <message>
        <source>Choose what you ask for.</source>
        <translation>请选择要求什么。</translation>
    </message>
    <message>
        <source>Choose the country in which you live.</source>
        <translation>请选择你居住的国家。</translation>
    </message>
    <message>
        <source>Choose to whom you complain.</source>
        <translation>请选择向谁投诉。</translation>
    </message>
    <message>
        <source>Choose what it is.</source>
        <translation>请选择这是什么。</translation>
    </message>
    <message>
        <source>This is recorded already as “{name}”.</source>
        <translation>这已经记录为“{name}”。</translation>
    </message>
    <message>
        <source>This is recorded already as “{name}”, which is in the trash. Take it out of there, or delete it there for good.</source>
        <translation>这已经记录为“{name}”，它在回收站里。请把它恢复，或在回收站里彻底删除。</translation>
    </message>
    <message>
        <source>“{name}” and “{other}” are not two records of the same in use.</source>
        <translation>“{name}”和“{other}”不是在用的两条相同的记录。</translation>
    </message>
</context>
<context>
    <name>export_files</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>导出的文件</translation>
    </message>
    <message>
        <source>Choose an exported file</source>
        <translation>选择导出的文件</translation>
    </message>
    <message>
        <source>Choose a folder of mail or of a phone&apos;s backup</source>
        <translation>选择邮件文件夹或手机备份文件夹</translation>
    </message>
</context>
<context>
    <name>export_help</name>
    <message>
        <source>Password managers and browsers</source>
        <translation>密码管理器和浏览器</translation>
    </message>
    <message>
        <source>Chrome, Edge, Firefox, Safari, Bitwarden, 1Password, KeePass, LastPass, Dashlane, Proton Pass and a dozen others</source>
        <translation>Chrome、Edge、Firefox、Safari、Bitwarden、1Password、KeePass、LastPass、Dashlane、Proton Pass 和另外十几种</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>A backup of an Android phone or an iPhone. In China the 【signature】 of codes names nearly every app that has your number</source>
        <translation>Android 手机或 iPhone 的备份。在中国，验证码短信的【签名】几乎能列出每一个有你号码的应用</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Gmail, Thunderbird, Apple Mail, Outlook: who writes to you, and as what. Mailbox files, or a folder of messages</source>
        <translation>Gmail、Thunderbird、Apple 邮件、Outlook：谁给你写信，是哪类邮件。邮箱文件，或邮件文件夹</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>The App Privacy Report of an iPhone, the list of apps of an Android phone</source>
        <translation>iPhone 的“App 隐私报告”，Android 手机的应用列表</translation>
    </message>
    <message>
        <source>Google, Apple, Facebook</source>
        <translation>Google、Apple、Facebook</translation>
    </message>
    <message>
        <source>The copy of your data that they have to give you</source>
        <translation>对方必须提供给你的数据副本</translation>
    </message>
    <message>
        <source>A list of names</source>
        <translation>名称清单</translation>
    </message>
    <message>
        <source>Typed, or pasted from a page that only shows one</source>
        <translation>手动输入，或从只显示清单的网页粘贴</translation>
    </message>
    <message>
        <source>Google Takeout: Chrome and Play</source>
        <translation>Google Takeout：Chrome 和 Play</translation>
    </message>
    <message>
        <source>Open takeout.google.com</source>
        <translation>打开 takeout.google.com</translation>
    </message>
    <message>
        <source>In your browser; sign in if it asks</source>
        <translation>在浏览器中打开；如有要求，请登录</translation>
    </message>
    <message>
        <source>Deselect all, then tick Chrome and Google Play Store</source>
        <translation>点击“取消全选”，再勾选 Chrome 和 Google Play 商店</translation>
    </message>
    <message>
        <source>Of Chrome the history is enough. Play lists the apps you ever installed</source>
        <translation>Chrome 只选历史记录就够了。Play 会列出你安装过的所有应用</translation>
    </message>
    <message>
        <source>Next step &gt; Create export</source>
        <translation>下一步 &gt; 创建导出作业</translation>
    </message>
    <message>
        <source>As .zip, by download link; it is usually ready within minutes</source>
        <translation>选 .zip，通过下载链接获取；通常几分钟就能准备好</translation>
    </message>
    <message>
        <source>Apple: privacy.apple.com</source>
        <translation>Apple：privacy.apple.com</translation>
    </message>
    <message>
        <source>Open privacy.apple.com</source>
        <translation>打开 privacy.apple.com</translation>
    </message>
    <message>
        <source>Sign in, then choose Request a copy of your data</source>
        <translation>登录，然后选择“请求获取你的数据副本”</translation>
    </message>
    <message>
        <source>Tick Apple Account and App Store activity</source>
        <translation>勾选“Apple 账户”和“App Store 活动”（App Store activity）</translation>
    </message>
    <message>
        <source>They hold the apps you sign in to with Apple, the apps you installed, and your Hide My Email addresses</source>
        <translation>其中有你通过 Apple 登录的应用、你安装过的应用，以及你的“隐藏邮件地址”所用的地址</translation>
    </message>
    <message>
        <source>Wait for the mail</source>
        <translation>等待邮件通知</translation>
    </message>
    <message>
        <source>Up to seven days; the download stays there for two weeks</source>
        <translation>最多七天；下载内容会在那里保留两周</translation>
    </message>
    <message>
        <source>Facebook and Instagram</source>
        <translation>Facebook 和 Instagram</translation>
    </message>
    <message>
        <source>Open Accounts Center</source>
        <translation>打开“账户中心”</translation>
    </message>
    <message>
        <source>Settings &amp; privacy &gt; Settings &gt; Accounts Center &gt; Your information and permissions</source>
        <translation>设置与隐私 &gt; 设置 &gt; 账户中心 &gt; 你的信息和权限（Your information and permissions）</translation>
    </message>
    <message>
        <source>Download your information &gt; some of your information</source>
        <translation>下载你的信息 (Download your information) &gt; 部分信息 (some of your information)</translation>
    </message>
    <message>
        <source>Apps and websites, Ads information, and activity off Meta technologies. Newer versions call it Export your information</source>
        <translation>勾选应用和网站（Apps and websites）、广告信息（Ads information），以及 Meta 科技以外的活动（activity off Meta technologies）。较新的版本称为“导出你的信息”（Export your information）</translation>
    </message>
    <message>
        <source>Download to device, format JSON, all time</source>
        <translation>下载到设备，格式选 JSON，时间选全部</translation>
    </message>
    <message>
        <source>Not HTML. A mail says when it is ready; the download stays there for four days</source>
        <translation>不要选 HTML。准备好后会有邮件通知；下载内容会在那里保留四天</translation>
    </message>
    <message>
        <source>Google: apps with access</source>
        <translation>Google：有权访问的应用</translation>
    </message>
    <message>
        <source>Open myaccount.google.com/connections</source>
        <translation>打开 myaccount.google.com/connections</translation>
    </message>
    <message>
        <source>It lists where you sign in with Google. Google&apos;s download does not have this list</source>
        <translation>它列出你用 Google 登录的地方。从 Google 下载的数据中没有这份清单</translation>
    </message>
    <message>
        <source>Select the names and copy them</source>
        <translation>选中这些名称并复制</translation>
    </message>
    <message>
        <source>What else is copied along is left out in the review</source>
        <translation>一并复制到的其他内容，会在预览时排除</translation>
    </message>
    <message>
        <source>Find &gt; Paste a list</source>
        <translation>查找 &gt; 粘贴清单</translation>
    </message>
    <message>
        <source>One name a line. The same works for WeChat, Alipay, Microsoft, GitHub and every other page that only shows a list</source>
        <translation>每行一个名称。微信、支付宝、Microsoft、GitHub 以及其他只显示清单的网页，都可以这样做</translation>
    </message>
    <message>
        <source>WeChat, Alipay: authorised apps</source>
        <translation>微信、支付宝：已授权的应用</translation>
    </message>
    <message>
        <source>Open the list on the phone</source>
        <translation>在手机上打开清单</translation>
    </message>
    <message>
        <source>WeChat: Me &gt; Settings &gt; Privacy &gt; Authorisation management. Alipay: Me &gt; Settings &gt; Privacy &gt; Authorisation management</source>
        <translation>微信：我 &gt; 设置 &gt; 个人信息与权限 &gt; 授权管理（旧版在“隐私”里）。支付宝：我的 &gt; 设置 &gt; 隐私 &gt; 授权管理</translation>
    </message>
    <message>
        <source>Note the names</source>
        <translation>记下名称</translation>
    </message>
    <message>
        <source>They cannot be copied there: type them, or let the phone read the text of a screenshot</source>
        <translation>那里不能复制：请手动输入，或让手机识别截图中的文字</translation>
    </message>
    <message>
        <source>One name a line; Chinese and English names are both found</source>
        <translation>每行一个名称；中文和英文名称都能识别</translation>
    </message>
    <message>
        <source>Drop the file on this window</source>
        <translation>把文件拖到这个窗口</translation>
    </message>
    <message>
        <source>Or choose it with the button. You review what it shows before anything is written.</source>
        <translation>也可以用按钮选择。写入任何内容之前，你都会先看到其中有什么。</translation>
    </message>
    <message>
        <source>Drop the ZIP on this window</source>
        <translation>把 ZIP 文件拖到这个窗口</translation>
    </message>
    <message>
        <source>It need not be unpacked: it is read in memory, and nothing is left behind.</source>
        <translation>无须解压：它在内存中读取，不会留下任何内容。</translation>
    </message>
    <message>
        <source>Delete the file when you are done, and empty the trash: it holds your passwords as plain text, for anyone who opens it. Deleting hides a file; traces of it can stay on a disk. So export only when you need it, to this computer and not to a cloud folder.</source>
        <translation>用完请删除这个文件，并清空回收站：其中的密码没有加密，谁打开都能看到。删除只是让文件看不见，磁盘上仍可能留有痕迹。所以，请只在需要时导出，保存到这台电脑，不要保存到云端文件夹。</translation>
    </message>
    <message>
        <source>Delete the file when you are done, on the phone too, and empty the trash: it holds all your messages as plain text, and codes among them. Deleting hides a file; traces of it can stay on a disk.</source>
        <translation>用完请删除这个文件，手机上的也要删除，并清空回收站：其中有你的全部短信，包括验证码，都没有加密。删除只是让文件看不见，磁盘上仍可能留有痕迹。</translation>
    </message>
    <message>
        <source>Delete the copy when you are done, and empty the trash: it holds all your mail as plain text. Your mail program keeps its own. Deleting hides a file; traces of it can stay on a disk.</source>
        <translation>用完请删除这份副本，并清空回收站：其中有你的全部邮件，没有加密。你的邮件程序会保留它自己的那一份。删除只是让文件看不见，磁盘上仍可能留有痕迹。</translation>
    </message>
    <message>
        <source>Delete the file when you are done, and empty the trash: it tells more about you than the list of your apps. Deleting hides a file; traces of it can stay on a disk.</source>
        <translation>用完请删除这个文件，并清空回收站：除了应用清单，它还会透露你的许多情况。删除只是让文件看不见，磁盘上仍可能留有痕迹。</translation>
    </message>
    <message>
        <source>Delete the file when you are done, and empty the trash: it is not encrypted and holds your whole ledger. Deleting hides a file; traces of it can stay on a disk.</source>
        <translation>用完请删除这个文件，并清空回收站：它没有加密，包含你的整个账本。删除只是让文件看不见，磁盘上仍可能留有痕迹。</translation>
    </message>
    <message>
        <source>There is no file to delete: what you paste is read once. Delete the note if you kept the list in one.</source>
        <translation>没有文件需要删除：粘贴的内容只读取一次。如果你把清单记在了备忘录里，请删除那条备忘录。</translation>
    </message>
    <message>
        <source>Chrome</source>
        <translation>Chrome</translation>
    </message>
    <message>
        <source>Open the password manager</source>
        <translation>打开密码管理工具</translation>
    </message>
    <message>
        <source>⋮ &gt; Passwords and autofill &gt; Google Password Manager</source>
        <translation>⋮ &gt; 密码和自动填充 &gt; Google 密码管理工具</translation>
    </message>
    <message>
        <source>Choose Settings</source>
        <translation>选择“设置”</translation>
    </message>
    <message>
        <source>At the left of the page that opens</source>
        <translation>在打开的页面左侧</translation>
    </message>
    <message>
        <source>Export passwords &gt; Download file</source>
        <translation>导出密码 &gt; 下载文件</translation>
    </message>
    <message>
        <source>Chrome asks for the password of this computer and saves a .csv file</source>
        <translation>Chrome 会要求输入这台电脑的密码，并保存一个 .csv 文件</translation>
    </message>
    <message>
        <source>Microsoft Edge</source>
        <translation>Microsoft Edge</translation>
    </message>
    <message>
        <source>Open the saved passwords</source>
        <translation>打开已保存的密码</translation>
    </message>
    <message>
        <source>⋯ &gt; Settings &gt; Passwords and autofill &gt; Microsoft Password Manager; in older versions Settings &gt; Profiles &gt; Passwords</source>
        <translation>⋯ &gt; 设置 &gt; 密码和自动填充 &gt; Microsoft 密码管理器；旧版本为 设置 &gt; 个人资料 &gt; 密码</translation>
    </message>
    <message>
        <source>Choose Export passwords</source>
        <translation>选择“导出密码”</translation>
    </message>
    <message>
        <source>In the menu ⋯ beside the list, or under Settings of the password manager</source>
        <translation>在列表旁的菜单 ⋯ 中，或在密码管理器的“设置”中</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Edge asks for the password of this computer and saves a .csv file</source>
        <translation>Edge 会要求输入这台电脑的密码，并保存一个 .csv 文件</translation>
    </message>
    <message>
        <source>Brave, Opera, Vivaldi</source>
        <translation>Brave、Opera、Vivaldi</translation>
    </message>
    <message>
        <source>Open the password settings</source>
        <translation>打开密码设置</translation>
    </message>
    <message>
        <source>Brave: Settings &gt; Autofill and passwords &gt; Password Manager. Opera: Settings &gt; Privacy &amp; security &gt; Autofill and passwords. Vivaldi: type vivaldi:password-manager as address</source>
        <translation>Brave：设置 &gt; 自动填充和密码 &gt; 密码管理工具。Opera：设置 &gt; 隐私和安全 &gt; 自动填充和密码。Vivaldi：在地址栏输入 vivaldi:password-manager</translation>
    </message>
    <message>
        <source>Under Settings of the password manager, or in the menu ⋮ above the list</source>
        <translation>在密码管理工具的“设置”中，或在列表上方的菜单 ⋮ 中</translation>
    </message>
    <message>
        <source>The browser saves a .csv file of the same kind as Chrome&apos;s</source>
        <translation>浏览器会保存一个 .csv 文件，格式与 Chrome 的相同</translation>
    </message>
    <message>
        <source>Firefox</source>
        <translation>Firefox</translation>
    </message>
    <message>
        <source>Open the passwords</source>
        <translation>打开密码页面</translation>
    </message>
    <message>
        <source>≡ &gt; Passwords, or type about:logins as address</source>
        <translation>≡ &gt; 密码，或在地址栏输入 about:logins</translation>
    </message>
    <message>
        <source>⋯ &gt; Export passwords</source>
        <translation>⋯ &gt; 导出密码</translation>
    </message>
    <message>
        <source>In the upper right corner. Firefox for phones cannot export: sync it to a computer first</source>
        <translation>在右上角。手机版 Firefox 不能导出：请先同步到电脑</translation>
    </message>
    <message>
        <source>Firefox asks for the password of this computer and saves a .csv file, with dates</source>
        <translation>Firefox 会要求输入这台电脑的密码，并保存一个带日期的 .csv 文件</translation>
    </message>
    <message>
        <source>Safari and Apple Passwords (Mac)</source>
        <translation>Safari 浏览器和 Apple“密码”（Mac）</translation>
    </message>
    <message>
        <source>Open the app Passwords</source>
        <translation>打开“密码”应用</translation>
    </message>
    <message>
        <source>Before macOS 15: System Settings &gt; Passwords</source>
        <translation>macOS 15 之前：系统设置 &gt; 密码</translation>
    </message>
    <message>
        <source>File &gt; Export All Passwords to File</source>
        <translation>文件 &gt; 将所有密码导出到文件</translation>
    </message>
    <message>
        <source>It saves a .csv file. With the history too: Safari &gt; File &gt; Export Browsing Data to File, a ZIP</source>
        <translation>它会保存一个 .csv 文件。如果还要历史记录：Safari 浏览器 &gt; 文件 &gt; 将浏览数据导出到文件（Export Browsing Data to File），得到一个 ZIP 文件</translation>
    </message>
    <message>
        <source>Safari on an iPhone or iPad</source>
        <translation>iPhone 或 iPad 上的 Safari 浏览器</translation>
    </message>
    <message>
        <source>Settings &gt; Apps &gt; Safari</source>
        <translation>设置 &gt; App &gt; Safari 浏览器</translation>
    </message>
    <message>
        <source>From iOS 18.2 on</source>
        <translation>iOS 18.2 及以上版本</translation>
    </message>
    <message>
        <source>History and Website Data &gt; Export</source>
        <translation>历史记录与网站数据 &gt; 导出</translation>
    </message>
    <message>
        <source>Passwords are enough; the history shows only which sign-in pages you visited. It saves a ZIP to Downloads</source>
        <translation>只选密码就够了；历史记录只能看出你访问过哪些登录页面。它会把一个 ZIP 文件保存到“下载”</translation>
    </message>
    <message>
        <source>Bring the ZIP to this computer</source>
        <translation>把 ZIP 文件传到这台电脑</translation>
    </message>
    <message>
        <source>By cable or AirDrop: a cloud folder would keep a copy of all passwords</source>
        <translation>用数据线或“隔空投送”：云端文件夹会留下所有密码的副本</translation>
    </message>
    <message>
        <source>Gmail (Google Takeout)</source>
        <translation>Gmail（Google Takeout）</translation>
    </message>
    <message>
        <source>Deselect all, then tick Mail</source>
        <translation>点击“取消全选”，再勾选“邮件”</translation>
    </message>
    <message>
        <source>Format MBOX. “All Mail data included” lets you leave out labels with large attachments</source>
        <translation>格式为 MBOX。在“包含所有邮件数据”（All Mail data included）中，可以排除附件很大的标签</translation>
    </message>
    <message>
        <source>As .zip, by download link. Google sends a mail when it is ready: hours, sometimes days</source>
        <translation>选 .zip，通过下载链接获取。准备好后 Google 会发邮件通知：几小时，有时几天</translation>
    </message>
    <message>
        <source>Unpack it and drop the .mbox file on this window</source>
        <translation>解压后把 .mbox 文件拖到这个窗口</translation>
    </message>
    <message>
        <source>It is read piece by piece: its size does not matter</source>
        <translation>它是逐段读取的：文件再大也没关系</translation>
    </message>
    <message>
        <source>Thunderbird</source>
        <translation>Thunderbird</translation>
    </message>
    <message>
        <source>Open the folder of the profile</source>
        <translation>打开配置文件夹</translation>
    </message>
    <message>
        <source>≡ &gt; Help &gt; Troubleshooting Information &gt; Profile Folder &gt; Open Folder. Then quit Thunderbird</source>
        <translation>≡ &gt; 帮助 &gt; 排障信息 &gt; 配置文件夹 &gt; 打开文件夹。然后退出 Thunderbird</translation>
    </message>
    <message>
        <source>Go to ImapMail or Mail</source>
        <translation>进入 ImapMail 或 Mail 文件夹</translation>
    </message>
    <message>
        <source>There is one file without ending for each folder, such as INBOX or Archives</source>
        <translation>每个邮件文件夹对应一个没有扩展名的文件，例如 INBOX 或 Archives</translation>
    </message>
    <message>
        <source>Drop that file on this window</source>
        <translation>把那个文件拖到这个窗口</translation>
    </message>
    <message>
        <source>It is only read. For IMAP accounts, Thunderbird must have downloaded the messages</source>
        <translation>只读取，不改动。如果是 IMAP 账号，Thunderbird 须已下载邮件</translation>
    </message>
    <message>
        <source>Apple Mail</source>
        <translation>Apple“邮件”</translation>
    </message>
    <message>
        <source>Choose a mailbox in the side bar</source>
        <translation>在边栏中选择一个邮箱</translation>
    </message>
    <message>
        <source>Several at once are possible</source>
        <translation>可以同时选择多个</translation>
    </message>
    <message>
        <source>Mailbox &gt; Export Mailbox</source>
        <translation>邮箱 &gt; 导出邮箱</translation>
    </message>
    <message>
        <source>It makes a folder that ends in .mbox</source>
        <translation>它会生成一个以 .mbox 结尾的文件夹</translation>
    </message>
    <message>
        <source>Drop the file “mbox” inside it on this window</source>
        <translation>把其中的文件“mbox”拖到这个窗口</translation>
    </message>
    <message>
        <source>Single messages that were dragged out of Mail (.eml, .emlx) are read, too</source>
        <translation>从“邮件”中拖出的单封邮件（.eml、.emlx）也能读取</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Outlook</translation>
    </message>
    <message>
        <source>Not as .pst, .olm or .msg</source>
        <translation>不要用 .pst、.olm 或 .msg</translation>
    </message>
    <message>
        <source>Those can be read by Outlook only</source>
        <translation>这些格式只有 Outlook 能读取</translation>
    </message>
    <message>
        <source>Let Thunderbird fetch the account</source>
        <translation>用 Thunderbird 收取这个账号的邮件</translation>
    </message>
    <message>
        <source>Add the same account to Thunderbird, let it download the messages, and go on as described there</source>
        <translation>在 Thunderbird 中添加同一个账号，让它下载邮件，然后按那里的说明继续</translation>
    </message>
    <message>
        <source>Or save single messages as .eml</source>
        <translation>或者把单封邮件保存为 .eml</translation>
    </message>
    <message>
        <source>Outlook on the web: open a message, ⋯ &gt; Save as or Download. Put them into one folder</source>
        <translation>网页版 Outlook：打开一封邮件，⋯ &gt; 另存为 或 下载。把它们放到同一个文件夹里</translation>
    </message>
    <message>
        <source>Drop the file or the folder on this window</source>
        <translation>把文件或文件夹拖到这个窗口</translation>
    </message>
    <message>
        <source>A folder is read with everything in it</source>
        <translation>文件夹里的所有内容都会读取</translation>
    </message>
    <message>
        <source>Bitwarden</source>
        <translation>Bitwarden</translation>
    </message>
    <message>
        <source>Choose Export vault</source>
        <translation>选择“导出密码库”</translation>
    </message>
    <message>
        <source>Desktop: File &gt; Export vault. Web vault: Tools &gt; Export vault. Browser: Settings &gt; Vault options</source>
        <translation>桌面版：文件 &gt; 导出密码库。网页密码库：工具 &gt; 导出密码库。浏览器扩展：设置 &gt; 密码库选项</translation>
    </message>
    <message>
        <source>File format .json</source>
        <translation>文件格式选 .json</translation>
    </message>
    <message>
        <source>Not “.json (Encrypted)”: only Bitwarden itself can open that one. The .csv leaves cards and identities out</source>
        <translation>不要选“.json (Encrypted)”：只有 Bitwarden 自己能打开。.csv 不包含银行卡和个人资料</translation>
    </message>
    <message>
        <source>Confirm with your master password</source>
        <translation>输入主密码确认</translation>
    </message>
    <message>
        <source>Bitwarden saves a .json file. Cards and identities are counted, not copied</source>
        <translation>Bitwarden 会保存一个 .json 文件。其中的银行卡和个人资料只计数，不复制</translation>
    </message>
    <message>
        <source>1Password</source>
        <translation>1Password</translation>
    </message>
    <message>
        <source>Open the desktop app</source>
        <translation>打开桌面应用</translation>
    </message>
    <message>
        <source>The browser extension and the phone cannot export</source>
        <translation>浏览器扩展和手机版不能导出</translation>
    </message>
    <message>
        <source>⋮ &gt; Export, or on a Mac File &gt; Export</source>
        <translation>⋮ &gt; 导出，在 Mac 上为 文件 &gt; 导出</translation>
    </message>
    <message>
        <source>Then choose the account, and enter its password</source>
        <translation>然后选择账户，并输入它的密码</translation>
    </message>
    <message>
        <source>Format 1PUX</source>
        <translation>格式选 1PUX</translation>
    </message>
    <message>
        <source>The .csv has logins only. 1Password 7 writes .1pif or .csv, which are read, too</source>
        <translation>.csv 只有登录信息。1Password 7 写出的 .1pif 或 .csv 也能读取</translation>
    </message>
    <message>
        <source>KeePassXC and KeePass</source>
        <translation>KeePassXC 和 KeePass</translation>
    </message>
    <message>
        <source>Open and unlock the database</source>
        <translation>打开并解锁数据库</translation>
    </message>
    <message>
        <source>The .kdbx file itself is not read: this program never asks for its password</source>
        <translation>不会读取 .kdbx 文件本身：本程序从不询问它的密码</translation>
    </message>
    <message>
        <source>Export as XML or CSV</source>
        <translation>导出为 XML 或 CSV</translation>
    </message>
    <message>
        <source>KeePassXC: Database &gt; Export. KeePass 2: File &gt; Export &gt; KeePass XML (2.x)</source>
        <translation>KeePassXC：数据库 &gt; 导出。KeePass 2：文件 &gt; 导出 &gt; KeePass XML (2.x)</translation>
    </message>
    <message>
        <source>LastPass</source>
        <translation>LastPass</translation>
    </message>
    <message>
        <source>Open the vault in the browser</source>
        <translation>在浏览器中打开密码库</translation>
    </message>
    <message>
        <source>Click the extension, then Open my vault</source>
        <translation>点击扩展图标，然后选择“打开我的密码库”（Open my vault）</translation>
    </message>
    <message>
        <source>Advanced Options &gt; Export</source>
        <translation>高级选项 (Advanced Options) &gt; 导出 (Export)</translation>
    </message>
    <message>
        <source>LastPass sends a mail first: follow it, then choose Export again and enter the master password</source>
        <translation>LastPass 会先发一封邮件：按邮件操作后，再次选择“导出”（Export），并输入主密码</translation>
    </message>
    <message>
        <source>Save the .csv file</source>
        <translation>保存 .csv 文件</translation>
    </message>
    <message>
        <source>When the browser shows the text instead, save that page as a .csv file</source>
        <translation>如果浏览器直接显示文字，请把那个页面保存为 .csv 文件</translation>
    </message>
    <message>
        <source>Dashlane</source>
        <translation>Dashlane</translation>
    </message>
    <message>
        <source>Open the web app</source>
        <translation>打开网页应用</translation>
    </message>
    <message>
        <source>My account &gt; Settings &gt; Export data</source>
        <translation>我的账户 (My account) &gt; 设置 (Settings) &gt; 导出数据 (Export data)</translation>
    </message>
    <message>
        <source>Export to CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>Not the .dash file: only Dashlane opens that one. It asks for your master password and saves a ZIP</source>
        <translation>不要用 .dash 文件：只有 Dashlane 能打开。它会要求输入主密码，并保存一个 ZIP 文件</translation>
    </message>
    <message>
        <source>Proton Pass</source>
        <translation>Proton Pass</translation>
    </message>
    <message>
        <source>Open Proton Pass in the browser or on the desktop</source>
        <translation>在浏览器或桌面应用中打开 Proton Pass</translation>
    </message>
    <message>
        <source>Settings &gt; Export</source>
        <translation>设置 &gt; 导出</translation>
    </message>
    <message>
        <source>File format ZIP or CSV</source>
        <translation>文件格式选 ZIP 或 CSV</translation>
    </message>
    <message>
        <source>Not PGP-encrypted: only Proton opens that one</source>
        <translation>不要选 PGP 加密：只有 Proton 能打开</translation>
    </message>
    <message>
        <source>Android: SMS Backup &amp; Restore</source>
        <translation>Android：SMS Backup &amp; Restore</translation>
    </message>
    <message>
        <source>Install SMS Backup &amp; Restore</source>
        <translation>安装 SMS Backup &amp; Restore</translation>
    </message>
    <message>
        <source>By SyncTech; it works on Huawei, Xiaomi, OPPO and vivo as well, whose own backups are encrypted</source>
        <translation>开发者为 SyncTech；它也能用于华为、小米、OPPO 和 vivo，这些手机自带的备份是加密的</translation>
    </message>
    <message>
        <source>Set up a backup &gt; Messages only &gt; on this phone</source>
        <translation>设置备份 (Set up a backup) &gt; 仅短信 &gt; 保存在这部手机上</translation>
    </message>
    <message>
        <source>Without pictures and without encryption: Advanced options. No cloud is needed</source>
        <translation>不含图片，不加密：见“高级选项”（Advanced options）。不需要云端</translation>
    </message>
    <message>
        <source>Copy sms-….xml to this computer</source>
        <translation>把 sms-….xml 复制到这台电脑</translation>
    </message>
    <message>
        <source>By cable, from the folder SMSBackupRestore. Also read: SMS Import / Export, QKSMS (JSON), .vmsg</source>
        <translation>用数据线，从文件夹 SMSBackupRestore 中复制。也能读取：SMS Import / Export、QKSMS（JSON）、.vmsg</translation>
    </message>
    <message>
        <source>iPhone: a backup on the computer</source>
        <translation>iPhone：电脑上的备份</translation>
    </message>
    <message>
        <source>Connect the iPhone by cable</source>
        <translation>用数据线连接 iPhone</translation>
    </message>
    <message>
        <source>Mac: the Finder. Windows: Apple Devices or iTunes</source>
        <translation>Mac：访达。Windows：“Apple 设备”（Apple Devices）或 iTunes</translation>
    </message>
    <message>
        <source>Back up to this computer, not encrypted</source>
        <translation>备份到这台电脑，不加密</translation>
    </message>
    <message>
        <source>An encrypted backup cannot be read here. Switch encryption on again afterwards</source>
        <translation>加密的备份在这里无法读取。之后请重新打开加密</translation>
    </message>
    <message>
        <source>Find the folder of the backup</source>
        <translation>找到备份所在的文件夹</translation>
    </message>
    <message>
        <source>Mac: ~/Library/Application Support/MobileSync/Backup. Windows: Apple\MobileSync\Backup in your user folder or in AppData\Roaming</source>
        <translation>Mac：~/Library/Application Support/MobileSync/Backup。Windows：你的用户文件夹或 AppData\Roaming 中的 Apple\MobileSync\Backup</translation>
    </message>
    <message>
        <source>Drop the folder on this window</source>
        <translation>把文件夹拖到这个窗口</translation>
    </message>
    <message>
        <source>Only the database of the messages is opened</source>
        <translation>只会打开短信数据库</translation>
    </message>
    <message>
        <source>Messages on a Mac</source>
        <translation>Mac 上的“信息”</translation>
    </message>
    <message>
        <source>Have text messages on the Mac</source>
        <translation>让短信出现在 Mac 上</translation>
    </message>
    <message>
        <source>iPhone: Settings &gt; Apps &gt; Messages &gt; Text Message Forwarding, or Messages in iCloud</source>
        <translation>iPhone：设置 &gt; App &gt; 信息 &gt; 短信转发，或使用“iCloud 云端信息”</translation>
    </message>
    <message>
        <source>Quit Messages and copy three files</source>
        <translation>退出“信息”，复制三个文件</translation>
    </message>
    <message>
        <source>chat.db, chat.db-wal and chat.db-shm from ~/Library/Messages (Finder: Go &gt; Go to Folder) into a folder of their own</source>
        <translation>把 ~/Library/Messages 中的 chat.db、chat.db-wal 和 chat.db-shm（访达：前往 &gt; 前往文件夹）复制到一个单独的文件夹</translation>
    </message>
    <message>
        <source>Drop chat.db on this window</source>
        <translation>把 chat.db 拖到这个窗口</translation>
    </message>
    <message>
        <source>The copy spares you from giving this program access to the whole disk</source>
        <translation>用这份副本，就不必让本程序访问整个磁盘</translation>
    </message>
    <message>
        <source>Android: adb backup</source>
        <translation>Android：adb 备份</translation>
    </message>
    <message>
        <source>Switch on USB debugging</source>
        <translation>打开 USB 调试</translation>
    </message>
    <message>
        <source>Settings &gt; About phone: tap Build number seven times; then Developer options</source>
        <translation>设置 &gt; 关于手机：连续点按“版本号”七次；然后进入“开发者选项”</translation>
    </message>
    <message>
        <source>Run: adb backup com.android.providers.telephony</source>
        <translation>运行：adb backup com.android.providers.telephony</translation>
    </message>
    <message>
        <source>Confirm on the phone, without a password. Newer phones give an empty file: take SMS Backup &amp; Restore then</source>
        <translation>在手机上确认，不设密码。较新的手机会生成空文件：这时请改用 SMS Backup &amp; Restore</translation>
    </message>
    <message>
        <source>Drop backup.ab on this window</source>
        <translation>把 backup.ab 拖到这个窗口</translation>
    </message>
    <message>
        <source>Switch USB debugging off again</source>
        <translation>请重新关闭 USB 调试</translation>
    </message>
    <message>
        <source>NordPass</source>
        <translation>NordPass</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>The cog in the desktop app, the extension or the web vault</source>
        <translation>桌面应用、扩展或网页密码库中的齿轮图标</translation>
    </message>
    <message>
        <source>Import and Export &gt; Export items</source>
        <translation>导入和导出 (Import and Export) &gt; 导出项目 (Export items)</translation>
    </message>
    <message>
        <source>It asks for your master password and saves a .csv file</source>
        <translation>它会要求输入主密码，并保存一个 .csv 文件</translation>
    </message>
    <message>
        <source>Enpass</source>
        <translation>Enpass</translation>
    </message>
    <message>
        <source>≡ &gt; File &gt; Export</source>
        <translation>≡ &gt; 文件 &gt; 导出</translation>
    </message>
    <message>
        <source>Format .json</source>
        <translation>格式选 .json</translation>
    </message>
    <message>
        <source>The .csv is read, too, but it does not say which field is what in every language</source>
        <translation>.csv 也能读取，但并非在每种语言下都能看出各个字段是什么</translation>
    </message>
    <message>
        <source>RoboForm</source>
        <translation>RoboForm</translation>
    </message>
    <message>
        <source>Open the options</source>
        <translation>打开选项</translation>
    </message>
    <message>
        <source>Extension: ⋮ &gt; Options. Desktop: RoboForm &gt; Options &gt; Account &amp; Data</source>
        <translation>扩展：⋮ &gt; 选项 (Options)。桌面版：RoboForm &gt; 选项 (Options) &gt; 账户和数据 (Account &amp; Data)</translation>
    </message>
    <message>
        <source>Export data to a CSV file</source>
        <translation>把数据导出为 CSV 文件</translation>
    </message>
    <message>
        <source>Logins are enough</source>
        <translation>只选登录信息就够了</translation>
    </message>
    <message>
        <source>Keeper</source>
        <translation>Keeper</translation>
    </message>
    <message>
        <source>Open the web vault or the desktop app</source>
        <translation>打开网页密码库或桌面应用</translation>
    </message>
    <message>
        <source>Your account in the corner &gt; Settings &gt; Export</source>
        <translation>角落里你的账户 &gt; 设置 &gt; 导出</translation>
    </message>
    <message>
        <source>Format JSON</source>
        <translation>格式选 JSON</translation>
    </message>
    <message>
        <source>The .csv has no header: what is in its columns can only be guessed, so each row is left to you</source>
        <translation>.csv 没有标题行：各列是什么只能猜测，所以每一行都由你来决定</translation>
    </message>
    <message>
        <source>Zoho Vault, SafeInCloud and others</source>
        <translation>Zoho Vault、SafeInCloud 及其他</translation>
    </message>
    <message>
        <source>Look for Export in the settings</source>
        <translation>在设置中找“导出”</translation>
    </message>
    <message>
        <source>Zoho Vault: Tools &gt; Export secrets. SafeInCloud: File &gt; Export. Nextcloud Passwords: More &gt; Backup &amp; restore &gt; Export</source>
        <translation>Zoho Vault：工具 (Tools) &gt; 导出密码 (Export secrets)。SafeInCloud：文件 &gt; 导出。Nextcloud Passwords：更多 (More) &gt; 备份与恢复 (Backup &amp; restore) &gt; 导出 (Export)</translation>
    </message>
    <message>
        <source>Format CSV, not encrypted</source>
        <translation>格式选 CSV，不加密</translation>
    </message>
    <message>
        <source>Also read: the Credential Exchange Format (CXF), and any table with web addresses and logins</source>
        <translation>也能读取：凭据交换格式（Credential Exchange Format，CXF），以及任何含有网址和登录名的表格</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>Open the other vault</source>
        <translation>打开另一个账本</translation>
    </message>
    <message>
        <source>On the computer where it is</source>
        <translation>在它所在的电脑上</translation>
    </message>
    <message>
        <source>Settings &gt; Export &gt; The whole ledger (JSON)</source>
        <translation>设置 &gt; 导出 &gt; 完整账本（JSON）</translation>
    </message>
    <message>
        <source>The file is not encrypted; for moving a vault, a backup is the better way</source>
        <translation>该文件不加密；如果要转移账本，备份是更好的办法</translation>
    </message>
    <message>
        <source>iPhone: App Privacy Report</source>
        <translation>iPhone：App 隐私报告</translation>
    </message>
    <message>
        <source>Settings &gt; Privacy &amp; Security &gt; App Privacy Report</source>
        <translation>设置 &gt; 隐私与安全性 &gt; App 隐私报告</translation>
    </message>
    <message>
        <source>Turn it on if it is off, and come back after a week: it keeps the last seven days</source>
        <translation>如果没有打开，请打开，一周后再来：它保留最近七天的记录</translation>
    </message>
    <message>
        <source>Tap the share sign &gt; Save to Files</source>
        <translation>点分享图标 &gt; 存储到“文件”</translation>
    </message>
    <message>
        <source>It saves a file that ends in .ndjson. Send it to this computer by cable or AirDrop</source>
        <translation>它会保存一个以 .ndjson 结尾的文件。请用数据线或“隔空投送”传到这台电脑</translation>
    </message>
    <message>
        <source>Android: list of apps</source>
        <translation>Android：应用列表</translation>
    </message>
    <message>
        <source>Run: adb shell pm list packages -3 -i &gt; apps.txt</source>
        <translation>运行：adb shell pm list packages -3 -i &gt; apps.txt</translation>
    </message>
    <message>
        <source>With what each may read: adb shell dumpsys package &gt; apps.txt. A bug report holds the same</source>
        <translation>如需包含各应用可以读取什么：adb shell dumpsys package &gt; apps.txt。错误报告中也有同样的内容</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Operator</source>
        <translation>运营者</translation>
    </message>
    <message>
        <source>Company group</source>
        <translation>所属公司</translation>
    </message>
    <message>
        <source>App type</source>
        <translation>应用类型</translation>
    </message>
    <message>
        <source>Web addresses</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Can it be deleted?</source>
        <translation>能否注销？</translation>
    </message>
    <message>
        <source>How to close it</source>
        <translation>如何注销</translation>
    </message>
    <message>
        <source>Where to close it</source>
        <translation>在哪里注销</translation>
    </message>
    <message>
        <source>Conditions for closing it</source>
        <translation>注销条件</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Cannot be deleted</source>
        <translation>无法注销</translation>
    </message>
    <message>
        <source>Holds ID</source>
        <translation>持有证件</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>长期未用</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Holds phone</source>
        <translation>持有手机号</translation>
    </message>
    <message>
        <source>Holds payment</source>
        <translation>持有支付信息</translation>
    </message>
    <message>
        <source>Holds location</source>
        <translation>持有位置</translation>
    </message>
    <message>
        <source>Can be deleted</source>
        <translation>可注销</translation>
    </message>
    <message>
        <source>Not fully checked</source>
        <translation>未完全核实</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Closing or closed</source>
        <translation>注销中或已注销</translation>
    </message>
</context>
<context>
    <name>finding places</name>
    <message>
        <source>Write a request</source>
        <translation>写一封请求</translation>
    </message>
    <message>
        <source>What still helps</source>
        <translation>还能做什么</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>它持有什么</translation>
    </message>
    <message>
        <source>How to close it</source>
        <translation>如何注销</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>打开该账号</translation>
    </message>
    <message>
        <source>Open the first of them</source>
        <translation>打开其中第一个</translation>
    </message>
    <message>
        <source>Open the closing order</source>
        <translation>打开注销顺序</translation>
    </message>
    <message>
        <source>Open in My data</source>
        <translation>在“我的信息”中打开</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>打开该请求</translation>
    </message>
    <message>
        <source>Open its accounts</source>
        <translation>打开它的账号</translation>
    </message>
    <message>
        <source>Open the fraud</source>
        <translation>打开该诈骗</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>{name} cannot be deleted.</source>
        <translation>{name}无法注销。</translation>
    </message>
    <message>
        <source>Take out what it does not need.</source>
        <translation>请移除它不需要的信息。</translation>
    </message>
    <message>
        <source>{name} cannot be deleted and holds your phone number.</source>
        <translation>{name}无法注销，并持有你的手机号。</translation>
    </message>
    <message>
        <source>{name} cannot be deleted and holds your ID.</source>
        <translation>{name}无法注销，并持有你的身份证件。</translation>
    </message>
    <message>
        <source>{name} cannot be deleted and holds payment data.</source>
        <translation>{name}无法注销，并持有支付信息。</translation>
    </message>
    <message>
        <source>{name} cannot be deleted and holds where you are or were.</source>
        <translation>{name}无法注销，并持有你的位置或行踪。</translation>
    </message>
    <message>
        <source>Put in another number if it lets you.</source>
        <translation>如果它允许，换成另一个号码。</translation>
    </message>
    <message>
        <source>Ask for the ID to be removed, in writing.</source>
        <translation>书面要求删除证件信息。</translation>
    </message>
    <message>
        <source>Remove the card or account there.</source>
        <translation>解绑那里的银行卡或支付账号。</translation>
    </message>
    <message>
        <source>Withdraw the location permission and delete the history.</source>
        <translation>收回位置权限，并删除历史记录。</translation>
    </message>
    <message>
        <source>{name} is closed, yet seen again: {date}.</source>
        <translation>{name}已注销，但又出现了：{date}。</translation>
    </message>
    <message>
        <source>{name} was to be closed long ago, yet seen again: {date}.</source>
        <translation>{name}早就应该注销了，但又出现了：{date}。</translation>
    </message>
    <message>
        <source>Look whether it is really gone, and ask what they still hold.</source>
        <translation>请查看它是否真的已注销，并询问对方还保存着什么。</translation>
    </message>
    <message>
        <source>{name} is recorded as dormant; when it was used last is not known.</source>
        <translation>{name} 记为长期未用；上次使用时间未知。</translation>
    </message>
    <message>
        <source>{name} has not been used since {date}.</source>
        <translation>{name}自 {date} 起未使用。</translation>
    </message>
    <message>
        <source>Close it if you do not need it.</source>
        <translation>如果不需要，就注销它。</translation>
    </message>
    <message>
        <source>It cannot be deleted: look what it holds, and take out what you can.</source>
        <translation>它无法注销：看看它持有什么，能移除的就移除。</translation>
    </message>
    <message>
        <source>It cannot be deleted: take out what it still holds, as far as you can: {kinds}.</source>
        <translation>它无法注销：把它仍持有的尽量移除：{kinds}。</translation>
    </message>
    <message>
        <source>{name}: not checked for a year or more, last {date}: {facts}.</source>
        <translation>{name}：一年以上未核实，上次 {date}：{facts}。</translation>
    </message>
    <message>
        <source>{name}: nobody knows when this was checked: {facts}.</source>
        <translation>{name}：不知道何时核实过：{facts}。</translation>
    </message>
    <message>
        <source>Look there again, and say what is still so.</source>
        <translation>请再去看一看，说明哪些仍然如此。</translation>
    </message>
    <message>
        <source>whether it can be deleted</source>
        <translation>能否注销</translation>
    </message>
    <message>
        <source>{name} has no second factor. Accounts that it opens: {count}.</source>
        <translation>{name}没有二次验证。可用它登录的账号：{count} 个。</translation>
    </message>
    <message>
        <source>A text message is enough to get in to {name}. Accounts that it opens: {count}.</source>
        <translation>只凭短信就能登录{name}。可用它登录的账号：{count} 个。</translation>
    </message>
    <message>
        <source>Turn on an app or a key as second factor.</source>
        <translation>启用验证应用或密钥作为二次验证。</translation>
    </message>
    <message>
        <source>{name} is about to be closed. Accounts that are opened through it and stay: {count}.</source>
        <translation>{name}即将注销。通过它登录、且会保留的账号：{count} 个。</translation>
    </message>
    <message>
        <source>{name} is closed. Accounts that are opened through it and stay: {count}.</source>
        <translation>{name}已注销。通过它登录、且会保留的账号：{count} 个。</translation>
    </message>
    <message>
        <source>First give each of them a sign-in of its own.</source>
        <translation>请先给它们各自设置自己的登录方式。</translation>
    </message>
    <message>
        <source>{name} opens only through {parent}: no sign-in of its own is recorded.</source>
        <translation>{name}只能通过{parent}登录：没有记录它自己的登录方式。</translation>
    </message>
    <message>
        <source>Add a password or an address there, so that losing one does not lose both.</source>
        <translation>请在那里添加密码或邮箱，以免失去一个就两个都失去。</translation>
    </message>
    <message>
        <source>{label} is known to have leaked. Services that hold it: {count}.</source>
        <translation>{label}已知泄露。持有它的服务：{count} 个。</translation>
    </message>
    <message>
        <source>Use another one where it is not needed, and expect calls that know it.</source>
        <translation>在不必用它的地方换成另一个；接到能说出它的来电时，请多留意。</translation>
    </message>
    <message>
        <source>Use another one at the accounts that you keep where it is not needed, and expect calls that know it.</source>
        <translation>在你保留的账号中，不必用它的地方请换成另一个；接到能说出它的来电时，请多留意。</translation>
    </message>
    <message>
        <source>Expect calls that know it. All that hold it are being closed: follow that in the closing order.</source>
        <translation>接到能说出它的来电时，请多留意。持有它的账号都在注销中：请在注销顺序中跟进。</translation>
    </message>
    <message>
        <source>At the accounts that you keep, put in what you use now, or have it removed.</source>
        <translation>在你保留的账号中，请换成现在使用的，或要求删除。</translation>
    </message>
    <message>
        <source>All that hold it are being closed: follow that in the closing order.</source>
        <translation>持有它的账号都在注销中：请在注销顺序中跟进。</translation>
    </message>
    <message>
        <source>Put in another number: the next owner of this one can receive your codes.</source>
        <translation>请换成另一个号码：这个号码的下一个主人能收到你的验证码。</translation>
    </message>
    <message>
        <source>“{label}” and “{other}” are one and the same, recorded twice. Services that hold it: {count}.</source>
        <translation>“{label}”和“{other}”其实相同，记录了两次。持有它的服务：{count} 个。</translation>
    </message>
    <message>
        <source>Join the two: until then it is not seen what these services know together.</source>
        <translation>请把两条合并：在此之前看不出这些服务合起来知道什么。</translation>
    </message>
    <message>
        <source>Put in what you use now, or have it removed.</source>
        <translation>请换成现在使用的，或要求删除。</translation>
    </message>
    <message>
        <source>Put in another number at the accounts that you keep: the next owner of this one can receive your codes.</source>
        <translation>在你保留的账号中，请换成另一个号码：这个号码的下一个主人能收到你的验证码。</translation>
    </message>
    <message>
        <source>All that hold it are being closed: follow that in the closing order. Its next owner can receive your codes.</source>
        <translation>持有它的账号都在注销中：请在注销顺序中跟进。这个号码的下一个主人能收到你的验证码。</translation>
    </message>
    <message>
        <source>{label} was given up ({date}), and services still hold it. How many: {count}.</source>
        <translation>{label}已停用（{date}），但仍有服务持有它：{count} 个。</translation>
    </message>
    <message>
        <source>Decline or delete what you do not want it to have: it may not refuse its basic function without them ({citation}).</source>
        <translation>不想让它持有的，请拒绝提供或删除：没有这些信息，它也不得拒绝提供基本功能（{citation}）。</translation>
    </message>
    <message>
        <source>{kinds}: more than {name} needs as “{type}”. Kinds of data that it holds: {held}. Needed at most: {needed}.</source>
        <translation>{kinds}：超出{name}作为“{type}”所需。它持有的信息种类：{held} 种。最多需要：{needed} 种。</translation>
    </message>
    <message>
        <source>{kinds}: perhaps more than {name} needs as “{type}”. Kinds of data that it may hold: {maybe}. Needed at most: {needed}.</source>
        <translation>{kinds}：可能超出{name}作为“{type}”所需。它可能持有的信息种类：{maybe} 种。最多需要：{needed} 种。</translation>
    </message>
    <message>
        <source>{kinds}: more than {name} needs as “{type}”. Kinds of data that it holds: {held}, and perhaps {maybe} more. Needed at most: {needed}.</source>
        <translation>{kinds}：超出{name}作为“{type}”所需。它持有的信息种类：{held} 种，可能还有 {maybe} 种。最多需要：{needed} 种。</translation>
    </message>
    <message>
        <source>“{type}” apps must offer their basic function without any personal data: you may not need an account at {name}.</source>
        <translation>“{type}”应用无须任何个人信息就应提供基本功能：你也许不需要{name}的账号。</translation>
    </message>
    <message>
        <source>Try it without signing in; close the account if that is enough ({citation}).</source>
        <translation>试试不登录使用；如果够用，就注销账号（{citation}）。</translation>
    </message>
    <message>
        <source>{name} is always allowed to read: {kinds}.</source>
        <translation>{name}始终可以读取：{kinds}。</translation>
    </message>
    <message>
        <source>Allow it only while the app is in use, unless it has to work in the background.</source>
        <translation>除非它需要在后台工作，否则只在使用期间允许。</translation>
    </message>
    <message>
        <source>{name} can join what {services} of its services hold. Kinds of data: {held}, perhaps {maybe} more.</source>
        <translation>{name}可以把旗下 {services} 个服务持有的信息合在一起。信息种类：{held} 种，可能还有 {maybe} 种。</translation>
    </message>
    <message>
        <source>{name} can join what {services} of its services hold. Kinds of data: {held}.</source>
        <translation>{name}可以把旗下 {services} 个服务持有的信息合在一起。信息种类：{held} 种。</translation>
    </message>
    <message>
        <source>Close the one you need least, or give it another number and address.</source>
        <translation>注销最不需要的那个，或给它换成另一个号码和邮箱。</translation>
    </message>
    <message>
        <source>{fraud}: possible with what is held or has leaked. Accounts that give what it takes: {count}.</source>
        <translation>{fraud}：凭已持有或已泄露的信息就可能发生。提供所需信息的账号：{count} 个。</translation>
    </message>
    <message>
        <source>{step}</source>
        <translation>{step}</translation>
    </message>
    <message>
        <source>{name} has not answered your request, which was due on {date}.</source>
        <translation>{name}还没有答复你的请求，期限是 {date}。</translation>
    </message>
    <message>
        <source>{name} has not answered; you wanted to ask again after {date}.</source>
        <translation>{name}还没有答复，你打算在 {date} 之后再问。</translation>
    </message>
    <message>
        <source>Send a reminder, or complain to an authority.</source>
        <translation>发出催办，或向主管部门投诉。</translation>
    </message>
    <message>
        <source>{name} is recorded as gone, and this as still held there: {kinds}. The Load leaves it out.</source>
        <translation>{name} 已记为注销并核实，但记录显示它仍持有：{kinds}。负荷不计入这些。</translation>
    </message>
    <message>
        <source>Mark it as removed, too; mute this if they may keep it by law; or say that it is not gone.</source>
        <translation>请把这些也标为已移除；如果依法可以保留，就选“暂不提醒”；或者说明账号其实还在。</translation>
    </message>
    <message>
        <source>{name}: the day recorded as its last use is still to come ({date}). It counts as in use.</source>
        <translation>{name}：记录的上次使用日期还没有到（{date}）。它按使用中计算。</translation>
    </message>
    <message>
        <source>{name} is recorded as dormant, and as used not a month ago ({date}).</source>
        <translation>{name} 记为长期未用，但记录的上次使用还不到一个月（{date}）。</translation>
    </message>
    <message>
        <source>Look when you used it last, and put that right.</source>
        <translation>查一查你上次是什么时候用它的，并改正过来。</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Bitwarden vault (unencrypted JSON)</source>
        <translation>Bitwarden 密码库（未加密 JSON）</translation>
    </message>
    <message>
        <source>Passwords of Chrome, Edge, Brave, Opera or Vivaldi (CSV)</source>
        <translation>Chrome、Edge、Brave、Opera 或 Vivaldi 的密码（CSV）</translation>
    </message>
    <message>
        <source>A whole ledger of this program (JSON)</source>
        <translation>本程序的完整账本（JSON）</translation>
    </message>
    <message>
        <source>Table of services (CSV, for spreadsheets)</source>
        <translation>服务列表（CSV，可用电子表格打开）</translation>
    </message>
    <message>
        <source>Datenanfragen.de companies (JSON, or a ZIP of all)</source>
        <translation>Datenanfragen.de 公司清单（JSON，或全部的 ZIP）</translation>
    </message>
    <message>
        <source>JustDeleteMe’s list (sites.json)</source>
        <translation>JustDeleteMe 清单（sites.json）</translation>
    </message>
    <message>
        <source>Apps of an Android device (adb, bug report or androidqf)</source>
        <translation>Android 设备的应用（adb、错误报告或 androidqf）</translation>
    </message>
    <message>
        <source>Your data from privacy.apple.com (CSV tables about apps)</source>
        <translation>你在 privacy.apple.com 的数据（关于应用的 CSV 表格）</translation>
    </message>
    <message>
        <source>Bitwarden vault (CSV)</source>
        <translation>Bitwarden 密码库（CSV）</translation>
    </message>
    <message>
        <source>Credential Exchange Format (CXF)</source>
        <translation>凭据交换格式（Credential Exchange Format，CXF）</translation>
    </message>
    <message>
        <source>Dashlane (CSV or JSON)</source>
        <translation>Dashlane（CSV 或 JSON）</translation>
    </message>
    <message>
        <source>Enpass (CSV or JSON)</source>
        <translation>Enpass（CSV 或 JSON）</translation>
    </message>
    <message>
        <source>Your information from Facebook or Instagram (JSON)</source>
        <translation>你的 Facebook 或 Instagram 信息（JSON）</translation>
    </message>
    <message>
        <source>Passwords of Firefox (CSV)</source>
        <translation>Firefox 的密码（CSV）</translation>
    </message>
    <message>
        <source>Google Takeout: Chrome history or Play Store (JSON)</source>
        <translation>Google Takeout：Chrome 历史记录或 Play 商店（JSON）</translation>
    </message>
    <message>
        <source>Keeper, an old Dashlane or another table of logins without a header (CSV)</source>
        <translation>Keeper、旧版 Dashlane 或其他没有标题行的登录信息表格（CSV）</translation>
    </message>
    <message>
        <source>App Privacy Report of an iPhone or iPad (NDJSON)</source>
        <translation>iPhone 或 iPad 的 App 隐私报告（NDJSON）</translation>
    </message>
    <message>
        <source>KeePass (XML)</source>
        <translation>KeePass（XML）</translation>
    </message>
    <message>
        <source>KeePassXC, KeePassX or KeePass 1 (CSV)</source>
        <translation>KeePassXC、KeePassX 或 KeePass 1（CSV）</translation>
    </message>
    <message>
        <source>Keeper (JSON)</source>
        <translation>Keeper（JSON）</translation>
    </message>
    <message>
        <source>LastPass (CSV)</source>
        <translation>LastPass（CSV）</translation>
    </message>
    <message>
        <source>E-mail (mbox of Gmail, Thunderbird or Apple; Maildir; .eml)</source>
        <translation>邮件（Gmail、Thunderbird 或 Apple 的 mbox；Maildir；.eml）</translation>
    </message>
    <message>
        <source>NordPass (CSV)</source>
        <translation>NordPass（CSV）</translation>
    </message>
    <message>
        <source>1Password (1PIF)</source>
        <translation>1Password（1PIF）</translation>
    </message>
    <message>
        <source>1Password (1PUX)</source>
        <translation>1Password（1PUX）</translation>
    </message>
    <message>
        <source>1Password (CSV)</source>
        <translation>1Password（CSV）</translation>
    </message>
    <message>
        <source>Zoho Vault, Synology C2 Password, Nextcloud Passwords, SafeInCloud, SaferPass, Myki, Passpack, Padlock or Buttercup (CSV)</source>
        <translation>Zoho Vault、Synology C2 Password、Nextcloud Passwords、SafeInCloud、SaferPass、Myki、Passpack、Padlock 或 Buttercup（CSV）</translation>
    </message>
    <message>
        <source>Proton Pass (CSV or JSON)</source>
        <translation>Proton Pass（CSV 或 JSON）</translation>
    </message>
    <message>
        <source>RoboForm (CSV)</source>
        <translation>RoboForm（CSV）</translation>
    </message>
    <message>
        <source>Passwords of Safari or Apple Passwords (CSV)</source>
        <translation>Safari 浏览器或 Apple“密码”的密码（CSV）</translation>
    </message>
    <message>
        <source>Safari&apos;s browsing data (JSON)</source>
        <translation>Safari 浏览器的浏览数据（JSON）</translation>
    </message>
    <message>
        <source>Text messages of SMS Backup &amp; Restore (XML)</source>
        <translation>SMS Backup &amp; Restore 的短信（XML）</translation>
    </message>
    <message>
        <source>A list of names</source>
        <translation>名称清单</translation>
    </message>
    <message>
        <source>Text messages in an Android backup (.ab)</source>
        <translation>Android 备份中的短信（.ab）</translation>
    </message>
    <message>
        <source>Messages of an iPhone, Mac or Android phone (database, or folder of an iPhone backup)</source>
        <translation>iPhone、Mac 或 Android 手机的消息（数据库，或 iPhone 备份文件夹）</translation>
    </message>
    <message>
        <source>Text messages of SMS Import / Export or QKSMS (JSON)</source>
        <translation>SMS Import / Export 或 QKSMS 的短信（JSON）</translation>
    </message>
    <message>
        <source>Text messages in a VMSG file (.vmg, .vmsg)</source>
        <translation>VMSG 文件中的短信（.vmg、.vmsg）</translation>
    </message>
</context>
<context>
    <name>formatting</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>date</comment>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>date</comment>
        <translation>yyyy 年 M 月 d 日 dddd</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>date</comment>
        <translation>M 月</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>date</comment>
        <translation>yyyy-MM</translation>
    </message>
    <message>
        <source>{count}k</source>
        <comment>thousands</comment>
        <translation>{count}k</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>yyyy</source>
        <comment>date</comment>
        <translation>yyyy 年</translation>
    </message>
</context>
<context>
    <name>frauds</name>
    <message>
        <source>Possible</source>
        <translation>可能实施</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>不可能</translation>
    </message>
    <message>
        <source>{kinds} or {last}</source>
        <translation>{kinds}或{last}</translation>
    </message>
</context>
<context>
    <name>held</name>
    <message>
        <source>{kind} not known</source>
        <translation>{kind}未知</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>没有记录</translation>
    </message>
</context>
<context>
    <name>holds</name>
    <message>
        <source>since {date}</source>
        <translation>自 {date}</translation>
    </message>
    <message>
        <source>asked to remove</source>
        <translation>已要求删除</translation>
    </message>
    <message>
        <source>said to be removed</source>
        <translation>对方称已删除</translation>
    </message>
    <message>
        <source>verified as removed</source>
        <translation>已删除并核实</translation>
    </message>
    <message>
        <source>always allowed</source>
        <translation>始终允许</translation>
    </message>
    <message>
        <source>while using</source>
        <translation>使用期间</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推断得出</translation>
    </message>
    <message>
        <source>passed on by others</source>
        <translation>由他人提供</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>部分</translation>
    </message>
</context>
<context>
    <name>identifiers</name>
    <message>
        <source>A Chinese mobile number has {expected} digits; this has {found}.</source>
        <translation>中国大陆手机号应为 {expected} 位数字，这里有 {found} 位。</translation>
    </message>
    <message>
        <source>An e-mail address looks like name@example.com.</source>
        <translation>邮箱地址形如 name@example.com。</translation>
    </message>
    <message>
        <source>A card number has 12 to 19 digits, or keep only the last 4; this has {found}.</source>
        <translation>银行卡号为 12 至 19 位数字，也可以只留最后 4 位；这里有 {found} 位。</translation>
    </message>
    <message>
        <source>a phone number, not said which one</source>
        <translation>某个手机号（未说明是哪一个）</translation>
    </message>
    <message>
        <source>an e-mail address, not said which one</source>
        <translation>某个邮箱地址（未说明是哪一个）</translation>
    </message>
    <message>
        <source>an identity paper, not said which one</source>
        <translation>某个身份证件（未说明是哪一个）</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>Not in your ledger yet.</source>
        <translation>账本中还没有。</translation>
    </message>
    <message>
        <source>The file has it in another form, which replaces yours.</source>
        <translation>文件中的内容不同，会替换你原有的。</translation>
    </message>
    <message>
        <source>Already in your ledger.</source>
        <translation>账本中已有。</translation>
    </message>
    <message>
        <source>It is in your trash and stays there.</source>
        <translation>它在你的回收站里，会继续留在那里。</translation>
    </message>
    <message>
        <source>The file has it among deleted entries; the account itself may still exist.</source>
        <translation>文件中它属于已删除的条目；账号本身可能仍然存在。</translation>
    </message>
    <message>
        <source>Already in your ledger; the file adds something.</source>
        <translation>账本中已有，文件可补充一些内容。</translation>
    </message>
    <message>
        <source>{count} accounts in the file are one in your ledger: all is recorded at “{name}”.</source>
        <translation>文件中的 {count} 个账号在你的账本中是同一个：全部记录在“{name}”下。</translation>
    </message>
    <message>
        <source>{count} accounts in the file are one in your ledger: all is recorded at “{name}”, whose login stays.</source>
        <translation>文件中的 {count} 个账号在你的账本中是同一个：全部记录在“{name}”下，其登录名保持不变。</translation>
    </message>
    <message>
        <source>Closed in your ledger, yet seen again on {date}. Look whether it is really gone.</source>
        <translation>账本里记为已注销，但 {date} 又出现了。请查看是否真的注销了。</translation>
    </message>
    <message>
        <source>Closed in your ledger, yet the file has it. It may be an old entry: look whether it is really gone.</source>
        <translation>账本里记为已注销，但文件里有它。可能是旧记录：请查看是否真的注销了。</translation>
    </message>
    <message>
        <source>Already in your ledger; the file has it among deleted entries.</source>
        <translation>账本中已有；文件中它属于已删除的条目。</translation>
    </message>
    <message>
        <source>This file was made with it, so you probably have an account there.</source>
        <translation>这个文件由它导出，你在那里很可能有账号。</translation>
    </message>
    <message>
        <source>This file was made with it; it holds what the file shows.</source>
        <translation>这个文件由它导出，文件中的内容它都持有。</translation>
    </message>
    <message>
        <source>Several services sign their messages like this. Say which one it is.</source>
        <translation>有多个服务的消息使用这样的签名。请指明是哪一个。</translation>
    </message>
    <message>
        <source>Only advertising or visits: no sign of an account, but they may know how to reach you.</source>
        <translation>只有广告或访问记录：没有账号的迹象，但对方可能知道怎样联系你。</translation>
    </message>
    <message>
        <source>It has the name of a service that you may know, but writes from another address. It may be a fraud.</source>
        <translation>它用的是你可能认识的服务的名称，却从别的地址发来，可能是诈骗。</translation>
    </message>
    <message>
        <source>A device or a machine without a name of its own, not a service.</source>
        <translation>是一台设备，或没有自己名称的机器，不是服务。</translation>
    </message>
    <message>
        <source>Possibly a fraud in the name of a service. It is never recorded.</source>
        <translation>可能是冒用服务名义的诈骗。这一项从不记录。</translation>
    </message>
    <message>
        <source>It stands in {count} of the entries. Recorded as yours, it shows who shares it.</source>
        <translation>它出现在 {count} 个条目中。记为你的信息，就能看出哪些服务共用它。</translation>
    </message>
</context>
<context>
    <name>incident</name>
    <message>
        <source>{what}, {date}</source>
        <translation>{what}，{date}</translation>
    </message>
    <message>
        <source>{source}, {date}</source>
        <translation>{source}，{date}</translation>
    </message>
    <message>
        <source>reported {date}</source>
        <translation>{date} 报告</translation>
    </message>
</context>
<context>
    <name>joining</name>
    <message>
        <source>{one} {other}</source>
        <comment>two sentences</comment>
        <translation>{one}{other}</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <comment>a list</comment>
        <translation>{one}、{other}</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Phone number</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Other contact phone</source>
        <translation>其他联系电话</translation>
    </message>
    <message>
        <source>Phone on file at the bank</source>
        <translation>银行预留手机号</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>通信地址</translation>
    </message>
    <message>
        <source>Nickname and picture</source>
        <translation>昵称与头像</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>账号名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>CV (education, work)</source>
        <translation>简历（教育、工作）</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>真实姓名</translation>
    </message>
    <message>
        <source>ID document type</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>ID document validity period</source>
        <translation>证件有效期</translation>
    </message>
    <message>
        <source>ID scan</source>
        <translation>证件影像</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Fingerprint or voiceprint</source>
        <translation>指纹或声纹</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>驾驶证</translation>
    </message>
    <message>
        <source>Vehicle licence number</source>
        <translation>行驶证号</translation>
    </message>
    <message>
        <source>Vehicle identification number</source>
        <translation>车辆识别代号</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>车牌号</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Trips (from, to)</source>
        <translation>行程（起点、终点）</translation>
    </message>
    <message>
        <source>Movement history</source>
        <translation>行踪轨迹</translation>
    </message>
    <message>
        <source>Tickets (train, flight, seat)</source>
        <translation>票务（火车、航班、座位）</translation>
    </message>
    <message>
        <source>Travel plans</source>
        <translation>出行计划</translation>
    </message>
    <message>
        <source>Hotel stays</source>
        <translation>住宿记录</translation>
    </message>
    <message>
        <source>Payment record</source>
        <translation>支付记录</translation>
    </message>
    <message>
        <source>Payment account</source>
        <translation>支付账号</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>Securities account</source>
        <translation>证券账户</translation>
    </message>
    <message>
        <source>Credit or loans</source>
        <translation>信贷</translation>
    </message>
    <message>
        <source>Income and tax</source>
        <translation>收入与税务</translation>
    </message>
    <message>
        <source>Order history</source>
        <translation>订单记录</translation>
    </message>
    <message>
        <source>Contents of parcels</source>
        <translation>快递物品</translation>
    </message>
    <message>
        <source>Show and seat</source>
        <translation>场次与座位</translation>
    </message>
    <message>
        <source>Home (address, size, price)</source>
        <translation>房产（地址、面积、价格）</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>Contacts in the app</source>
        <translation>应用内联系人</translation>
    </message>
    <message>
        <source>Messages and calls</source>
        <translation>消息与通话</translation>
    </message>
    <message>
        <source>Posts and comments</source>
        <translation>发帖与评论</translation>
    </message>
    <message>
        <source>Files and photos</source>
        <translation>文件与照片</translation>
    </message>
    <message>
        <source>Search and viewing history</source>
        <translation>搜索与浏览记录</translation>
    </message>
    <message>
        <source>Health data</source>
        <translation>健康信息</translation>
    </message>
    <message>
        <source>Booked hospital and department</source>
        <translation>预约的医院与科室</translation>
    </message>
    <message>
        <source>Exercise and body data</source>
        <translation>运动与身体数据</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Passenger type (child, student …)</source>
        <translation>旅客类型（儿童、学生等）</translation>
    </message>
    <message>
        <source>Device identifiers</source>
        <translation>设备标识</translation>
    </message>
    <message>
        <source>Records of public services</source>
        <translation>政务服务记录</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>身份证件</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Identity papers</source>
        <translation>身份证件</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>生物特征</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Places and travel</source>
        <translation>位置与出行</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>财产</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>习惯</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房产</translation>
    </message>
    <message>
        <source>People</source>
        <translation>社交</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
</context>
<context>
    <name>known</name>
    <message>
        <source>{facts}: {note}</source>
        <translation>{facts}：{note}</translation>
    </message>
    <message>
        <source>Phone number: {answer}</source>
        <translation>手机号：{answer}</translation>
    </message>
    <message>
        <source>Real name: {answer}</source>
        <translation>实名：{answer}</translation>
    </message>
    <message>
        <source>Ways to sign in: {ways}</source>
        <translation>登录方式：{ways}</translation>
    </message>
    <message>
        <source>Second factors that it offers: {factors}</source>
        <translation>可用的二次验证：{factors}</translation>
    </message>
    <message>
        <source>code from an app</source>
        <translation>验证应用</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>phone call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>security key</source>
        <translation>安全密钥</translation>
    </message>
    <message>
        <source>its own app</source>
        <translation>它自己的应用</translation>
    </message>
    <message>
        <source>a device of its own</source>
        <translation>它自己的设备</translation>
    </message>
</context>
<context>
    <name>look_up</name>
    <message>
        <source>Who says so: {sources}. As of {date}.</source>
        <translation>依据：{sources}。截至 {date}。</translation>
    </message>
    <message>
        <source>{words} (Not checked.)</source>
        <translation>{words}（未核实。）</translation>
    </message>
    <message>
        <source>{carrier}: {path}</source>
        <translation>{carrier}：{path}</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}；{other}</translation>
    </message>
</context>
<context>
    <name>matrix</name>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推断得出</translation>
    </message>
    <message>
        <source>asked to remove, not verified</source>
        <translation>已要求删除，未核实</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>minimum</name>
    <message>
        <source>As “{type}” it needs at most: {kinds}.</source>
        <translation>作为“{type}”，它最多需要：{kinds}。</translation>
    </message>
    <message>
        <source>As “{type}” it needs no personal data at all: you may not need an account here.</source>
        <translation>作为“{type}”，它不需要任何个人信息：你也许不需要这个账号。</translation>
    </message>
    <message>
        <source>{kind} ({when})</source>
        <translation>{kind}（{when}）</translation>
    </message>
    <message>
        <source>It holds beyond what it needs: {kinds}</source>
        <translation>它在所需之外还持有：{kinds}</translation>
    </message>
    <message>
        <source>It may hold beyond what it needs: {kinds}</source>
        <translation>它在所需之外可能还持有：{kinds}</translation>
    </message>
    <message>
        <source>Nothing that you have recorded here goes beyond that.</source>
        <translation>你在这里记录的信息都没有超出这个范围。</translation>
    </message>
    <message>
        <source>You have not recorded yet what it holds.</source>
        <translation>你还没有记录它持有什么。</translation>
    </message>
    <message>
        <source>It may not refuse its basic function because you decline the rest ({citation}).</source>
        <translation>它不得因为你拒绝提供其余信息，就拒绝提供基本功能（{citation}）。</translation>
    </message>
    <message>
        <source>Its basic function has to work without them ({citation}).</source>
        <translation>没有这些信息，基本功能也应能使用（{citation}）。</translation>
    </message>
    <message>
        <source>holds {held}, needs {needed}</source>
        <translation>持有 {held} 种，需要 {needed} 种</translation>
    </message>
    <message>
        <source>holds {held} to {most}, needs {needed}</source>
        <translation>持有 {held} 至 {most} 种，需要 {needed} 种</translation>
    </message>
    <message>
        <source>Basic function: {function}.</source>
        <translation>基本功能：{function}。</translation>
    </message>
</context>
<context>
    <name>my data</name>
    <message>
        <source>Phone numbers</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>This is a demo vault: nobody’s data, kept nowhere. Change what you like.</source>
        <translation>这是演示账本：不属于任何人，也不会保存。可以随意改动。</translation>
    </message>
    <message>
        <source>Leave the demo vault</source>
        <translation>离开演示账本</translation>
    </message>
    <message>
        <source>This vault is older than the one last opened on this computer. Someone or something has put back older files: compare with a backup before you go on.</source>
        <translation>这个账本比这台电脑上次打开的更旧。可能有人或某个程序放回了旧文件：继续之前，请与备份比对。</translation>
    </message>
    <message>
        <source>Check the clock: it says {today}, but this vault was changed on {day}. If the clock is wrong, what is due, ages and the Load may look better than they are.</source>
        <translation>请检查时钟：它显示 {today}，而这个账本在 {day} 更改过。如果时钟不准，到期事项、时间长短和负荷看起来可能比实际更好。</translation>
    </message>
    <message>
        <source>Another copy of this vault lies in its folder: {names}. A synchronisation kept it; nothing of it was read or deleted.</source>
        <translation>文件夹中还有这个账本的另一份副本：{names}。它是同步软件留下的，没有读取也没有删除。</translation>
    </message>
    <message>
        <source>This vault can be read but not changed here. Copy its folder to a disk that can be written to make changes.</source>
        <translation>这个账本在这里只能读取，不能修改。如需修改，请把它的文件夹复制到可写入的磁盘。</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>My data</source>
        <translation>我的信息</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
</context>
<context>
    <name>passwords</name>
    <message>
        <source>Very weak</source>
        <translation>很弱</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Not enough</source>
        <translation>不够强</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>seconds to guess</source>
        <translation>几秒即可猜出</translation>
    </message>
    <message>
        <source>minutes to guess</source>
        <translation>几分钟可猜出</translation>
    </message>
    <message>
        <source>hours to guess</source>
        <translation>几小时可猜出</translation>
    </message>
    <message>
        <source>days to months to guess</source>
        <translation>几天到几个月可猜出</translation>
    </message>
    <message>
        <source>years to guess</source>
        <translation>几年可猜出</translation>
    </message>
    <message>
        <source>centuries to guess</source>
        <translation>上百年才能猜出</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>Look again at {name}</source>
        <translation>重新核实“{name}”</translation>
    </message>
    <message>
        <source>Check that {name} is gone</source>
        <translation>确认{name}已不存在</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2 分钟</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>some days</source>
        <translation>几天</translation>
    </message>
    <message>
        <source>a letter</source>
        <translation>一封信</translation>
    </message>
    <message>
        <source>Find out about {name}</source>
        <translation>弄清{name}的情况</translation>
    </message>
    <message>
        <source>You do not need it</source>
        <translation>你不需要它</translation>
    </message>
    <message>
        <source>Last used in {year}</source>
        <translation>上次使用：{year} 年</translation>
    </message>
    <message>
        <source>Not used for {months} months</source>
        <translation>{months} 个月没有使用</translation>
    </message>
    <message>
        <source>Something else could take its place</source>
        <translation>可以用别的代替</translation>
    </message>
    <message>
        <source>“{type}” has to work without an account</source>
        <translation>“{type}”应当无需账号即可使用</translation>
    </message>
    <message>
        <source>Whether you use it is not known</source>
        <translation>不知道你是否在用</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>You have asked for it: look whether it is out</source>
        <translation>你已要求删除：看看是否已删除</translation>
    </message>
    <message>
        <source>Cannot be deleted, but can be emptied</source>
        <translation>无法注销，但可以清空</translation>
    </message>
    <message>
        <source>Beyond the legal minimum of “{type}”</source>
        <translation>超出“{type}”的法定必要范围</translation>
    </message>
    <message>
        <source>Weighs most of what it holds</source>
        <translation>是它持有的信息中分量最重的</translation>
    </message>
    <message>
        <source>It says who you are</source>
        <translation>能看出你是谁</translation>
    </message>
    <message>
        <source>It links accounts with each other</source>
        <translation>把多个账号串联起来</translation>
    </message>
    <message>
        <source>You have given this one up</source>
        <translation>你已停用它</translation>
    </message>
    <message>
        <source>Known to have leaked</source>
        <translation>已知泄露</translation>
    </message>
    <message>
        <source>Nothing but a password protects it</source>
        <translation>只有密码保护</translation>
    </message>
    <message>
        <source>A text message is its second factor</source>
        <translation>以短信作为二次验证</translation>
    </message>
    <message>
        <source>Nobody has said what protects it</source>
        <translation>没有记录它有什么保护</translation>
    </message>
    <message>
        <source>It passes data on to others</source>
        <translation>它会把信息传给他人</translation>
    </message>
    <message>
        <source>Everybody can see it</source>
        <translation>所有人都能看到</translation>
    </message>
    <message>
        <source>It opens other accounts</source>
        <translation>可用它登录其他账号</translation>
    </message>
    <message>
        <source>It may read it at any time</source>
        <translation>它随时可以读取</translation>
    </message>
    <message>
        <source>{parent} is being closed</source>
        <translation>{parent}正在注销</translation>
    </message>
    <message>
        <source>Who gets into {parent} gets in here, too</source>
        <translation>谁能登录{parent}，也就能登录这里</translation>
    </message>
    <message>
        <source>whether it can be deleted</source>
        <translation>能否注销</translation>
    </message>
    <message>
        <source>what protects it</source>
        <translation>有什么保护</translation>
    </message>
    <message>
        <source>when it was last used</source>
        <translation>上次使用时间</translation>
    </message>
    <message>
        <source>what it holds</source>
        <translation>持有什么信息</translation>
    </message>
    <message>
        <source>Not known: {facts}</source>
        <translation>尚不清楚：{facts}</translation>
    </message>
    <message>
        <source>Not checked for a year: {facts}</source>
        <translation>一年未核实：{facts}</translation>
    </message>
    <message>
        <source>They say that it is closed</source>
        <translation>对方说已注销</translation>
    </message>
    <message>
        <source>Ask {name} for erasure by law</source>
        <translation>依法要求{name}删除</translation>
    </message>
    <message>
        <source>What no settings page lets you do, a law may give you</source>
        <translation>设置里做不到的，法律也许能给你</translation>
    </message>
    <message>
        <source>Complain about {name}</source>
        <translation>投诉{name}</translation>
    </message>
    <message>
        <source>They have given only a part of what you asked for</source>
        <translation>对方只满足了你的部分要求</translation>
    </message>
    <message>
        <source>They have refused what you asked for</source>
        <translation>对方拒绝了你的要求</translation>
    </message>
    <message>
        <source>They have not answered in time</source>
        <translation>对方没有按时答复</translation>
    </message>
    <message>
        <source>What they do not allow today they may allow in a year</source>
        <translation>今天不允许的，一年后也许会允许</translation>
    </message>
</context>
<context>
    <name>plan steps</name>
    <message>
        <source>What you want to keep can be had at {address}</source>
        <translation>想保留的内容可在此取得：{address}</translation>
    </message>
    <message>
        <source>Keep what you need</source>
        <translation>保留你需要的内容</translation>
    </message>
    <message>
        <source>Invoices, pictures, contacts: they will be gone.</source>
        <translation>发票、图片、联系人：之后就没有了。</translation>
    </message>
    <message>
        <source>Take the card out first</source>
        <translation>先移除银行卡</translation>
    </message>
    <message>
        <source>It is out then even if closing takes long.</source>
        <translation>这样即使注销需要很久，卡也已移除。</translation>
    </message>
    <message>
        <source>Meet the conditions</source>
        <translation>满足条件</translation>
    </message>
    <message>
        <source>Ask for the account to be closed</source>
        <translation>申请注销账号</translation>
    </message>
    <message>
        <source>It could be undone by that.</source>
        <translation>登录可能会撤销注销。</translation>
    </message>
    <message>
        <source>Look in its settings, or ask its help.</source>
        <translation>在它的设置里找，或询问客服。</translation>
    </message>
    <message>
        <source>Check that it is gone</source>
        <translation>确认已不存在</translation>
    </message>
    <message>
        <source>Try to sign in: it should offer to make a new account.</source>
        <translation>试着登录：它应当提示注册新账号。</translation>
    </message>
    <message>
        <source>Usually under payment or wallet.</source>
        <translation>通常在支付或钱包里。</translation>
    </message>
    <message>
        <source>Usually under account, privacy or history.</source>
        <translation>通常在账号、隐私或历史记录里。</translation>
    </message>
    <message>
        <source>Open its settings</source>
        <translation>打开它的设置</translation>
    </message>
    <message>
        <source>Take out: {kind}</source>
        <translation>移除{kind}</translation>
    </message>
    <message>
        <source>If it cannot stay empty, put in as little as it takes.</source>
        <translation>如果不能留空，就只填最少的内容。</translation>
    </message>
    <message>
        <source>Look whether it is out</source>
        <translation>看看是否已移除</translation>
    </message>
    <message>
        <source>Sign in again: it should no longer be there.</source>
        <translation>重新登录：应当已经没有了。</translation>
    </message>
    <message>
        <source>Usually under profile or account.</source>
        <translation>通常在个人资料或账号里。</translation>
    </message>
    <message>
        <source>Overwrite: {kind}</source>
        <translation>改写{kind}</translation>
    </message>
    <message>
        <source>Empty it, or put in something that says nothing about you.</source>
        <translation>清空，或填入不透露你任何情况的内容。</translation>
    </message>
    <message>
        <source>Look whether it is overwritten</source>
        <translation>看看是否已改写</translation>
    </message>
    <message>
        <source>Sign in again: the old one should no longer be there.</source>
        <translation>重新登录：旧内容应当已经没有了。</translation>
    </message>
    <message>
        <source>Its privacy policy says where such a request goes.</source>
        <translation>它的隐私政策会写明这类请求发往何处。</translation>
    </message>
    <message>
        <source>Ask for it in writing</source>
        <translation>书面要求删除</translation>
    </message>
    <message>
        <source>Wait for the answer</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>Until then it is still held, and counts as such.</source>
        <translation>在那之前它仍被持有，也照此计算。</translation>
    </message>
    <message>
        <source>Sign in and look</source>
        <translation>登录看看</translation>
    </message>
    <message>
        <source>Write down what you find</source>
        <translation>记下你的发现</translation>
    </message>
    <message>
        <source>In Services: the score follows at once.</source>
        <translation>在“服务”中记录：分值随即更新。</translation>
    </message>
    <message>
        <source>Ask it for a new password</source>
        <translation>申请重置密码</translation>
    </message>
    <message>
        <source>For an account that is gone no message should come.</source>
        <translation>如果账号已不存在，不应收到任何消息。</translation>
    </message>
    <message>
        <source>Keep the old one until you are done</source>
        <translation>完成之前保留旧的</translation>
    </message>
    <message>
        <source>Codes go there until the new one is in.</source>
        <translation>换好之前，验证码仍发到旧的。</translation>
    </message>
    <message>
        <source>Put the new one in</source>
        <translation>填入新的</translation>
    </message>
    <message>
        <source>Usually under account or security at {name}.</source>
        <translation>通常在{name}的账号或安全设置里。</translation>
    </message>
    <message>
        <source>Look where else the old one stands</source>
        <translation>看看旧的还留在哪里</translation>
    </message>
    <message>
        <source>For recovery, for payment, in a delivery address.</source>
        <translation>找回账号、支付、收货地址。</translation>
    </message>
    <message>
        <source>Have an authenticator app at hand</source>
        <translation>准备好验证器应用</translation>
    </message>
    <message>
        <source>One that can be backed up.</source>
        <translation>选一个可以备份的。</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>启用它</translation>
    </message>
    <message>
        <source>Usually under sign-in or security at {name}.</source>
        <translation>通常在{name}的登录或安全设置里。</translation>
    </message>
    <message>
        <source>Keep the recovery codes</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>On paper or in a password manager: a lost phone locks you out otherwise.</source>
        <translation>写在纸上或存入密码管理器：否则丢了手机就登录不了。</translation>
    </message>
    <message>
        <source>Open the settings of your phone</source>
        <translation>打开手机设置</translation>
    </message>
    <message>
        <source>Apps, then {name}, then permissions.</source>
        <translation>应用，然后{name}，再进入权限。</translation>
    </message>
    <message>
        <source>Choose “only while using the app”</source>
        <translation>选择“仅在使用应用时允许”</translation>
    </message>
    <message>
        <source>No points, but from now on it learns less.</source>
        <translation>不减分，但从现在起它了解得更少。</translation>
    </message>
    <message>
        <source>Open its privacy settings</source>
        <translation>打开它的隐私设置</translation>
    </message>
    <message>
        <source>Look for sharing, partners, advertising and visibility.</source>
        <translation>找找共享、合作方、广告和可见性。</translation>
    </message>
    <message>
        <source>Withdraw what you have agreed to</source>
        <translation>撤回你同意过的</translation>
    </message>
    <message>
        <source>What has been passed on already stays with the others.</source>
        <translation>已经传出去的，仍留在他人手里。</translation>
    </message>
    <message>
        <source>Set a password at {name}</source>
        <translation>在{name}设置密码</translation>
    </message>
    <message>
        <source>And an address by which it can be recovered.</source>
        <translation>再设置一个可用来找回的地址。</translation>
    </message>
    <message>
        <source>Sign in with it once</source>
        <translation>用它登录一次</translation>
    </message>
    <message>
        <source>So that you know that it works.</source>
        <translation>这样你就知道它可用。</translation>
    </message>
    <message>
        <source>Take {name} out at {parent}</source>
        <translation>在{parent}移除{name}</translation>
    </message>
    <message>
        <source>Usually under security, connected apps.</source>
        <translation>通常在安全、已连接的应用里。</translation>
    </message>
</context>
<context>
    <name>plan words</name>
    <message>
        <source>{best} to {worst}</source>
        <translation>{best} 至 {worst}</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>不减分</translation>
    </message>
    <message>
        <source>{points} points of it at other accounts, which it links with each other</source>
        <translation>其中 {points} 分在被它串联起来的其他账号</translation>
    </message>
    <message>
        <source>Frauds that are no longer possible: {frauds}</source>
        <translation>不再可能的诈骗：{frauds}</translation>
    </message>
    <message>
        <source>Frauds that are only perhaps possible then: {frauds}</source>
        <translation>之后只是也许可能的诈骗：{frauds}</translation>
    </message>
    <message>
        <source>Frauds that become possible with it: {frauds}</source>
        <translation>因此变为可能的诈骗：{frauds}</translation>
    </message>
    <message>
        <source>I have asked for it</source>
        <translation>我已提出要求</translation>
    </message>
    <message>
        <source>It is out</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>The new one is in</source>
        <translation>新的已填入</translation>
    </message>
    <message>
        <source>It is on</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Open in Services</source>
        <translation>在“服务”中打开</translation>
    </message>
    <message>
        <source>It is gone</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>playbook</name>
    <message>
        <source>Ask for erasure by law</source>
        <translation>依法要求删除</translation>
    </message>
    <message>
        <source>Complain to an authority</source>
        <translation>向主管部门投诉</translation>
    </message>
    <message>
        <source>Find out what is not known about it</source>
        <translation>弄清尚不清楚的情况</translation>
    </message>
    <message>
        <source>Look again at what it holds</source>
        <translation>再看一下它持有什么</translation>
    </message>
    <message>
        <source>Try again to close it</source>
        <translation>再试着注销</translation>
    </message>
    <message>
        <source>A sign-in of its own for {name}</source>
        <translation>给{name}单独设登录方式</translation>
    </message>
    <message>
        <source>Take out: {kind}</source>
        <translation>移除{kind}</translation>
    </message>
    <message>
        <source>Overwrite: {kind}</source>
        <translation>改写{kind}</translation>
    </message>
    <message>
        <source>Only while in use: {kind}</source>
        <translation>仅在使用时允许：{kind}</translation>
    </message>
    <message>
        <source>“{own}” is no longer there</source>
        <translation>“{own}”已不在那里</translation>
    </message>
    <message>
        <source>A new one for “{own}”</source>
        <translation>换掉“{own}”</translation>
    </message>
    <message>
        <source>“{other}” in place of “{own}”</source>
        <translation>用“{other}”代替“{own}”</translation>
    </message>
    <message>
        <source>Stop signing in through {parent}</source>
        <translation>不再通过{parent}登录</translation>
    </message>
    <message>
        <source>Look whether it is gone</source>
        <translation>看看是否已不存在</translation>
    </message>
    <message>
        <source>A sign-in of its own</source>
        <translation>单独的登录方式</translation>
    </message>
    <message>
        <source>Withdraw consent to sharing</source>
        <translation>撤回向他人提供信息的同意</translation>
    </message>
    <message>
        <source>Turn on an app second factor</source>
        <translation>启用应用二次验证</translation>
    </message>
    <message>
        <source>{done} of {all} steps done</source>
        <translation>{all} 步中已完成 {done} 步</translation>
    </message>
    <message>
        <source>Put off until {day}</source>
        <translation>推迟到 {day}</translation>
    </message>
    <message>
        <source>From {day} on</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Not for you: {reason}</source>
        <translation>不适合你：{reason}</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>已提出要求</translation>
    </message>
    <message>
        <source>Asked for on {day}</source>
        <translation>{day} 已提出要求</translation>
    </message>
    <message>
        <source>Asked for on {day}, answer due {due}</source>
        <translation>{day} 已提出要求，答复期限 {due}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Done on {day}</source>
        <translation>{day} 已完成</translation>
    </message>
    <message>
        <source>Answered: {outcome}</source>
        <translation>已答复：{outcome}</translation>
    </message>
    <message>
        <source>{effort}; a draft is there</source>
        <translation>{effort}；已有草稿</translation>
    </message>
    <message>
        <source>No points by itself, because other data there weighs as much. Together with the other steps it counts.</source>
        <translation>单独做不减分，因为那里还有同样分量的信息。与其他步骤一起做就有作用。</translation>
    </message>
    <message>
        <source>No points, but who gets into the one no longer gets into the other.</source>
        <translation>不减分，但能登录其中一个的人，就不再能登录另一个。</translation>
    </message>
    <message>
        <source>{points} points if they erase everything that they hold. Nothing is promised.</source>
        <translation>如果对方删除持有的全部信息：{points} 分。这不是承诺。</translation>
    </message>
    <message>
        <source>Apps of this type need it for their basic function: it may stop working.</source>
        <translation>这类应用的基本功能需要它：移除后可能无法使用。</translation>
    </message>
    <message>
        <source>Asks for the real name: {when}. Do not put in a false answer; you could be locked out.</source>
        <translation>要求实名：{when}。不要填虚假内容，否则可能无法再登录。</translation>
    </message>
    <message>
        <source>It has an identity paper of yours to compare with. Do not put in a false answer.</source>
        <translation>它有你的身份证件可以比对。不要填虚假内容。</translation>
    </message>
    <message>
        <source>{title}. {how}</source>
        <translation>{title}。{how}</translation>
    </message>
    <message>
        <source>{kind}: the codes of the second factor come to it</source>
        <translation>{kind}：二次验证的验证码会发到这里</translation>
    </message>
    <message>
        <source>{kind}: perhaps the codes of the second factor come to it</source>
        <translation>{kind}：二次验证的验证码可能会发到这里</translation>
    </message>
    <message>
        <source>{kind}: perhaps you sign in with it</source>
        <translation>{kind}：你可能用它登录</translation>
    </message>
    <message>
        <source>{kind}: nothing else there lets you back in</source>
        <translation>{kind}：除此之外没有别的方式能找回账号</translation>
    </message>
    <message>
        <source>{kind}: the service itself has given it to you</source>
        <translation>{kind}：由该服务自己分配给你</translation>
    </message>
    <message>
        <source>Which law applies is asked first; the letter cites it.</source>
        <translation>会先问适用哪部法律；信中会引用。</translation>
    </message>
    <message>
        <source>It goes to {address}</source>
        <translation>发往 {address}</translation>
    </message>
    <message>
        <source>You send it yourself. The last day for the answer is kept here.</source>
        <translation>由你自己发出。答复的最后期限记在这里。</translation>
    </message>
    <message>
        <source>The letter to the authority is written from your request.</source>
        <translation>给主管部门的信根据你的请求写成。</translation>
    </message>
    <message>
        <source>Attach the evidence file: what was sent, and what was answered.</source>
        <translation>附上往来记录：发出了什么，对方答复了什么。</translation>
    </message>
    <message>
        <source>Everything that you can do here is done.</source>
        <translation>在这里能做的，你都已完成。</translation>
    </message>
    <message>
        <source>All that is left to do here is to try again to close it.</source>
        <translation>这里只剩下再试着注销。</translation>
    </message>
    <message>
        <source>What is left here cannot be taken out by you: {kinds}.</source>
        <translation>剩下的你自己无法移除：{kinds}。</translation>
    </message>
    <message>
        <source>Nothing that is known is left there but the account itself.</source>
        <translation>除了账号本身，那里已没有已知的信息。</translation>
    </message>
    <message>
        <source>You have decided to leave there: {kinds}.</source>
        <translation>你决定留在那里的：{kinds}。</translation>
    </message>
    <message>
        <source>Try again to close it on {day}.</source>
        <translation>{day} 再试着注销。</translation>
    </message>
    <message>
        <source>Nothing is to be done here before {day}.</source>
        <translation>{day} 之前这里没有要做的事。</translation>
    </message>
    <message>
        <source>{kind}: you sign in with it</source>
        <translation>{kind}：你用它登录</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>it is JSON, but of another program</source>
        <translation>它是其他程序的 JSON 文件</translation>
    </message>
    <message>
        <source>it has a JSON object in each line, but of another program</source>
        <translation>它每行有一个 JSON 对象，但属于其他程序</translation>
    </message>
    <message>
        <source>it is XML, but of another program</source>
        <translation>它是其他程序的 XML 文件</translation>
    </message>
    <message>
        <source>it is a database, but none that is known here</source>
        <translation>它是数据库，但不是这里已知的任何一种</translation>
    </message>
    <message>
        <source>it is not a text file, or a damaged one with zero bytes in it</source>
        <translation>它不是文本文件，或是含有零字节的损坏文件</translation>
    </message>
    <message>
        <source>it is a PDF document, made for reading and printing</source>
        <translation>它是 PDF 文档，供阅读和打印用</translation>
    </message>
    <message>
        <source>it is a web page (HTML), made for looking at</source>
        <translation>它是网页文件（HTML），供浏览用</translation>
    </message>
    <message>
        <source>it is packed, but not as ZIP, the only archive that is opened here</source>
        <translation>它是压缩文件，但不是 ZIP；这里只能打开 ZIP 压缩包</translation>
    </message>
    <message>
        <source>it is a document of Word, Excel, Outlook or another office program</source>
        <translation>它是 Word、Excel、Outlook 或其他办公软件的文档</translation>
    </message>
    <message>
        <source>it is a database that was cut off: its end is missing</source>
        <translation>它是不完整的数据库：缺少结尾部分</translation>
    </message>
    <message>
        <source>it looks like a list of names, one in each line</source>
        <translation>它看起来是一份名称列表，每行一个</translation>
    </message>
    <message>
        <source>exports of password managers and browsers, backups of text messages, mail archives, App Privacy Reports of an iPhone, app lists of an Android phone, downloads from Google, Apple, Facebook and Instagram, and ledgers of this program, each also in a ZIP archive</source>
        <translation>密码管理器和浏览器的导出文件，短信备份，邮件归档，iPhone 的 App 隐私报告，Android 手机的应用列表，从 Google、Apple、Facebook 和 Instagram 下载的数据，以及本程序导出的账本，放在 ZIP 压缩包中也可以</translation>
    </message>
    <message>
        <source>It was read to its end and has no entries: perhaps it was exported empty.</source>
        <translation>已读到末尾，其中没有任何条目：可能导出时就是空的。</translation>
    </message>
    <message>
        <source>it is a backup of Xiaomi’s own program, whose messages cannot be read</source>
        <translation>它是小米自带程序的备份，其中的消息无法读取</translation>
    </message>
    <message>
        <source>its first lines are not those of an Android backup</source>
        <translation>它的前几行不是 Android 备份的开头</translation>
    </message>
    <message>
        <source>it is a backup of a phone that holds no text messages</source>
        <translation>它是手机备份，但其中没有短信</translation>
    </message>
    <message>
        <source>The backup is cut off or damaged. What stands before was read: messages {count}.</source>
        <translation>备份不完整或已损坏。在此之前的内容已读取：{count} 条消息。</translation>
    </message>
    <message>
        <source>it is a KeePass database, which only its password opens</source>
        <translation>它是 KeePass 数据库，只有它的密码才能打开</translation>
    </message>
    <message>
        <source>its first line is not the header of an export that is known here</source>
        <translation>它的首行不是已知的导出格式</translation>
    </message>
    <message>
        <source>it is an encrypted backup, which is restored, not imported</source>
        <translation>它是加密备份，应从备份恢复，而不是导入</translation>
    </message>
    <message>
        <source>Its address is a page of the browser or a file, not a service.</source>
        <translation>它的地址是浏览器页面或本地文件，不是服务。</translation>
    </message>
    <message>
        <source>It has neither an address nor a user name.</source>
        <translation>它既没有地址也没有用户名。</translation>
    </message>
    <message>
        <source>It has no address that can be read and no name.</source>
        <translation>它没有可读的地址，也没有名称。</translation>
    </message>
    <message>
        <source>It is a note; notes are not read.</source>
        <translation>它是笔记；笔记不会读取。</translation>
    </message>
    <message>
        <source>It is a payment card; it does not say which services hold it.</source>
        <translation>它是银行卡；看不出哪些服务持有它。</translation>
    </message>
    <message>
        <source>It is a person&apos;s details; it does not say which services hold them.</source>
        <translation>它是个人资料；看不出哪些服务持有它。</translation>
    </message>
    <message>
        <source>It is a key, not an account.</source>
        <translation>它是密钥，不是账号。</translation>
    </message>
    <message>
        <source>It is a bank account; it does not say which services hold it.</source>
        <translation>它是银行账户；看不出哪些服务持有它。</translation>
    </message>
    <message>
        <source>It is of a type that is not known here.</source>
        <translation>它的类型在这里未知。</translation>
    </message>
    <message>
        <source>its list of items is missing</source>
        <translation>缺少条目列表</translation>
    </message>
    <message>
        <source>it has more than {limit} rows</source>
        <translation>超过 {limit} 行</translation>
    </message>
    <message>
        <source>The row is cut off or its quotation marks do not match.</source>
        <translation>这一行不完整，或引号不配对。</translation>
    </message>
    <message>
        <source>The row is in another encoding than the others.</source>
        <translation>这一行的编码与其他行不同。</translation>
    </message>
    <message>
        <source>It does not say in which encoding it is. It was read as {name}; check the names.</source>
        <translation>它没有说明自己的编码，已按 {name} 读取，请核对名称。</translation>
    </message>
    <message>
        <source>Lines that do not fit {name}: {lines}. What cannot be read in them is left out.</source>
        <translation>与 {name} 不符的行：{lines}。其中读不出的内容未收录。</translation>
    </message>
    <message>
        <source>Lines that do not fit {name}: {lines} and {more} more. What cannot be read in them is left out.</source>
        <translation>与 {name} 不符的行：{lines}，另有 {more} 行。其中读不出的内容未收录。</translation>
    </message>
    <message>
        <source>line {line} is longer than a table&apos;s lines can be</source>
        <translation>第 {line} 行超出表格行的长度限制</translation>
    </message>
    <message>
        <source>at {where}: {problem}</source>
        <translation>{where}：{problem}</translation>
    </message>
    <message>
        <source>it is not valid JSON (line {line}, column {column})</source>
        <translation>它不是有效的 JSON（第 {line} 行，第 {column} 列）</translation>
    </message>
    <message>
        <source>it is not UTF-8 text, as JSON must be</source>
        <translation>它不是 UTF-8 文本，而 JSON 必须是</translation>
    </message>
    <message>
        <source>its parts are nested too deeply</source>
        <translation>它的嵌套层次过深</translation>
    </message>
    <message>
        <source>it holds a number that is none (NaN, Infinity) or far too long</source>
        <translation>其中有无效的数字（NaN、Infinity）或过长的数字</translation>
    </message>
    <message>
        <source>it is no whole JSON document: it is damaged or was cut off</source>
        <translation>它不是完整的 JSON 文档：已损坏或被截断</translation>
    </message>
    <message>
        <source>it is {found} MB large; at most {limit} MB are read</source>
        <translation>大小为 {found} MB，最多读取 {limit} MB</translation>
    </message>
    <message>
        <source>it is a folder; choose the file inside it</source>
        <translation>它是文件夹；请选择里面的文件</translation>
    </message>
    <message>
        <source>it was changed while it was being read; try again when it is finished</source>
        <translation>读取时文件发生了变化；等它写完后再试</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>it is empty (0 bytes)</source>
        <translation>它是空的（0 字节）</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>you have no permission to read it</source>
        <translation>你没有读取它的权限</translation>
    </message>
    <message>
        <source>it does not begin like a mail</source>
        <translation>它的开头不像邮件</translation>
    </message>
    <message>
        <source>the system says: {detail}</source>
        <translation>系统提示：{detail}</translation>
    </message>
    <message>
        <source>it is many JSON objects one after the other, and no list</source>
        <translation>它是一个接一个的多个 JSON 对象，不是列表</translation>
    </message>
    <message>
        <source>it is a ZIP archive without such a list inside</source>
        <translation>这是一个 ZIP 压缩包，但里面没有这样的清单</translation>
    </message>
    <message>
        <source>it has nothing to say about any service</source>
        <translation>其中没有任何服务的内容</translation>
    </message>
    <message>
        <source>it is JSON, but a single value and no list</source>
        <translation>它是 JSON，但只有单个值，不是列表</translation>
    </message>
    <message>
        <source>it is JSON in UTF-16; lists are read in UTF-8, as JSON must be</source>
        <translation>它是 UTF-16 编码的 JSON；列表按 UTF-8 读取，JSON 也必须是 UTF-8</translation>
    </message>
    <message>
        <source>it is neither JSON nor a ZIP archive</source>
        <translation>它既不是 JSON 也不是 ZIP 压缩包</translation>
    </message>
    <message>
        <source>“{name}” stands there twice</source>
        <translation>“{name}”出现了两次</translation>
    </message>
    <message>
        <source>“{name}” has no address to write to.</source>
        <translation>“{name}”没有可联系的地址。</translation>
    </message>
    <message>
        <source>its “{field}” is missing</source>
        <translation>缺少“{field}”</translation>
    </message>
    <message>
        <source>its “{field}” is not a list of texts</source>
        <translation>“{field}”不是文本列表</translation>
    </message>
    <message>
        <source>its “{field}” are {found}; at most {limit} are read</source>
        <translation>“{field}”有 {found} 项；最多读取 {limit} 项</translation>
    </message>
    <message>
        <source>its “{field}” is not text</source>
        <translation>“{field}”不是文本</translation>
    </message>
    <message>
        <source>it is a ZIP archive that is damaged or encrypted</source>
        <translation>这是一个损坏或加密的 ZIP 压缩包</translation>
    </message>
    <message>
        <source>it is a ZIP archive with too many files inside</source>
        <translation>这个 ZIP 压缩包里的文件太多</translation>
    </message>
    <message>
        <source>it is a ZIP archive with a file twice inside</source>
        <translation>这个 ZIP 压缩包里有重复的文件</translation>
    </message>
    <message>
        <source>what is inside is larger than {limit} MB, more than is read</source>
        <translation>里面的内容超过 {limit} MB，超出读取上限</translation>
    </message>
    <message>
        <source>entry {number}: {problem}</source>
        <translation>第 {number} 条：{problem}</translation>
    </message>
    <message>
        <source>it is no entry of {list}, which has {fields}</source>
        <translation>它不是{list}的条目，后者应有 {fields}</translation>
    </message>
    <message>
        <source>it has more than {limit} entries, which is more than is read</source>
        <translation>条目超过 {limit} 条，超出读取上限</translation>
    </message>
    <message>
        <source>{member}: {problem}</source>
        <translation>{member}：{problem}</translation>
    </message>
    <message>
        <source>it has {found} fields; at most {limit} are read</source>
        <translation>它有 {found} 个字段；最多读取 {limit} 个</translation>
    </message>
    <message>
        <source>it has a field twice</source>
        <translation>有重复的字段</translation>
    </message>
    <message>
        <source>it makes no sense as {name}</source>
        <translation>按 {name} 读取时内容无法辨认</translation>
    </message>
    <message>
        <source>it is a list about services, which says nothing of you</source>
        <translation>这是服务清单，与你本人无关</translation>
    </message>
    <message>
        <source>The app is no longer installed.</source>
        <translation>这个应用已不再安装。</translation>
    </message>
    <message>
        <source>Apps that may use camera, microphone, calendar or nearby devices: {count}. Those are no kinds of data here.</source>
        <translation>可以使用相机、麦克风、日历或附近设备的应用：{count} 个。这些不属于这里的信息种类。</translation>
    </message>
    <message>
        <source>The list does not say what the apps may read. “adb shell dumpsys package” says that, too.</source>
        <translation>这份列表没有说明应用可以读取什么。“adb shell dumpsys package”还会列出这些。</translation>
    </message>
    <message>
        <source>it is the report of an Android device, but the part about its apps (Packages:) is missing</source>
        <translation>它是 Android 设备的报告，但缺少关于应用的部分（Packages:）</translation>
    </message>
    <message>
        <source>It holds no e-mail address.</source>
        <translation>它没有邮箱地址。</translation>
    </message>
    <message>
        <source>It does not say for which service the address was made.</source>
        <translation>它没有说明这个地址是为哪个服务生成的。</translation>
    </message>
    <message>
        <source>its header is none of those that are read here</source>
        <translation>它的标题行不是这里能读取的任何一种</translation>
    </message>
    <message>
        <source>It names no app.</source>
        <translation>它没有写明是哪个应用。</translation>
    </message>
    <message>
        <source>It is a part of the device&apos;s own system.</source>
        <translation>它是设备自身系统的一部分。</translation>
    </message>
    <message>
        <source>The app is on your device; that does not prove an account.</source>
        <translation>这个应用在你的设备上；这不能证明有账号。</translation>
    </message>
    <message>
        <source>the ZIP archive is damaged; download or copy it once more</source>
        <translation>ZIP 压缩包已损坏；请重新下载或复制</translation>
    </message>
    <message>
        <source>the ZIP archive is encrypted; unpack it with its password and choose the file inside</source>
        <translation>ZIP 压缩包已加密；请用密码解压，再选择里面的文件</translation>
    </message>
    <message>
        <source>the ZIP archive has too many files; unpack it and choose the one that matters</source>
        <translation>ZIP 压缩包里的文件太多；请解压后选择需要的那个</translation>
    </message>
    <message>
        <source>the ZIP archive has two files of one name</source>
        <translation>ZIP 压缩包里有两个同名文件</translation>
    </message>
    <message>
        <source>the ZIP archive is damaged</source>
        <translation>ZIP 压缩包已损坏</translation>
    </message>
    <message>
        <source>more is packed in the ZIP archive than is opened; if you trust it, unpack it and choose the file inside</source>
        <translation>ZIP 压缩包里的内容超出了可打开的大小；如果你信任它，请解压后选择里面的文件</translation>
    </message>
    <message>
        <source>it is an archive in an archive in an archive, which is not opened</source>
        <translation>它是压缩包里的压缩包里的压缩包，不会打开</translation>
    </message>
    <message>
        <source>it is an archive of {found} MB, and at most {limit} MB are opened; unpack it and choose the file inside</source>
        <translation>它是 {found} MB 的压缩包，最多打开 {limit} MB；请解压后选择里面的文件</translation>
    </message>
    <message>
        <source>Bitwarden leaves payment cards and personal details out of a CSV file. If you keep any there, choose Tools &gt; Export vault and the format .json, not .json (Encrypted), and read that file instead.</source>
        <translation>Bitwarden 的 CSV 文件不包含银行卡和个人资料。如果你在那里存有这些，请选择“工具 &gt; 导出密码库”，格式选 .json，不要选 .json (Encrypted)，然后改为读取那个文件。</translation>
    </message>
    <message>
        <source>its list of accounts is missing</source>
        <translation>缺少账号列表</translation>
    </message>
    <message>
        <source>its first line is not the header of one of Dashlane&apos;s tables</source>
        <translation>它的首行不是 Dashlane 任何一种表格的标题行</translation>
    </message>
    <message>
        <source>its header is not that of Enpass</source>
        <translation>它的标题行不是 Enpass 的标题行</translation>
    </message>
    <message>
        <source>It is not an entry as Facebook writes them.</source>
        <translation>它不是 Facebook 写出的条目。</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>它没有名称。</translation>
    </message>
    <message>
        <source>The advertiser chose you by what Meta knows; it sent no list of its own.</source>
        <translation>广告主根据 Meta 掌握的信息选中了你；它没有发送自己的名单。</translation>
    </message>
    <message>
        <source>The company told Meta about a visit; that does not prove an account.</source>
        <translation>这家公司把一次访问告诉了 Meta；这不能证明有账号。</translation>
    </message>
    <message>
        <source>The company gave Meta a list with your address or number; it may have them from somebody else.</source>
        <translation>这家公司给 Meta 的名单中有你的地址或号码；这些可能是它从别处得来的。</translation>
    </message>
    <message>
        <source>it is a page (HTML) from Facebook or Instagram, made for looking at. Ask for your information once more in the Accounts Centre (Your information and permissions &gt; Export your information) and choose the format JSON</source>
        <translation>它是 Facebook 或 Instagram 的网页文件（HTML），供浏览用。请在“账户中心”重新请求一次你的信息（你的信息和权限 &gt; 导出你的信息，Your information and permissions &gt; Export your information），格式选 JSON</translation>
    </message>
    <message>
        <source>it is none of the files of Facebook and Instagram that are read here</source>
        <translation>它不是这里能读取的 Facebook 和 Instagram 文件</translation>
    </message>
    <message>
        <source>It is a film, a book, a subscription or another purchase, not an app.</source>
        <translation>它是电影、图书、订阅或其他购买内容，不是应用。</translation>
    </message>
    <message>
        <source>It is not an entry as the Play Store writes them.</source>
        <translation>它不是 Play 商店写出的条目。</translation>
    </message>
    <message>
        <source>it is none of the files of Google Takeout that are read here</source>
        <translation>它不是这里能读取的 Google Takeout 文件</translation>
    </message>
    <message>
        <source>The file has no header: check whether its name and its login are right.</source>
        <translation>文件没有标题行：请核对名称和登录名是否正确。</translation>
    </message>
    <message>
        <source>The file has no header. Which column is what was guessed, so each account is left to you.</source>
        <translation>文件没有标题行。各列是什么是猜测的，所以每个账号都由你来决定。</translation>
    </message>
    <message>
        <source>Where other rows have a web address it has none.</source>
        <translation>其他行有网址的地方，它没有。</translation>
    </message>
    <message>
        <source>it has neither a header nor columns that are known here</source>
        <translation>它既没有标题行，也没有这里已知的列</translation>
    </message>
    <message>
        <source>The record is cut off or damaged.</source>
        <translation>这条记录不完整或已损坏。</translation>
    </message>
    <message>
        <source>It is a record of a kind that is not known here.</source>
        <translation>它是这里未知的一种记录。</translation>
    </message>
    <message>
        <source>Times that camera, microphone, screen or media library were used: {count}. Those are no kinds of data here.</source>
        <translation>使用相机、麦克风、屏幕或媒体库的次数：{count}。这些不属于这里的信息种类。</translation>
    </message>
    <message>
        <source>Times that an app read something that is not known here: {count}. What it was is not recorded.</source>
        <translation>应用读取了这里未知的内容，次数：{count}。读取了什么没有记录。</translation>
    </message>
    <message>
        <source>Apps that talk to more than {limit} trackers: {apps}. The {limit} that each talks to most are kept.</source>
        <translation>与超过 {limit} 个跟踪器通信的应用：{apps} 个。每个应用只保留通信最多的 {limit} 个。</translation>
    </message>
    <message>
        <source>it holds no record of an App Privacy Report</source>
        <translation>其中没有 App 隐私报告的记录</translation>
    </message>
    <message>
        <source>it has more than {limit} entries</source>
        <translation>它有超过 {limit} 个条目</translation>
    </message>
    <message>
        <source>its list of records is missing</source>
        <translation>缺少记录列表</translation>
    </message>
    <message>
        <source>Only newsletters or notices came from it: it has your address, but perhaps you have no account there.</source>
        <translation>它只发来过订阅邮件或通知：它有你的地址，但你在那里可能没有账号。</translation>
    </message>
    <message>
        <source>Your mail provider could not confirm the sender, and nothing else came from it: it may be fraud.</source>
        <translation>你的邮件服务商无法确认发件人，除此之外没有收到它的其他邮件：可能是诈骗。</translation>
    </message>
    <message>
        <source>it is a mail saved by Outlook (.msg), which only Outlook reads well</source>
        <translation>它是 Outlook 保存的邮件（.msg），只有 Outlook 能很好地读取</translation>
    </message>
    <message>
        <source>it is a data file of Outlook for Windows (.pst or .ost), which is not read here</source>
        <translation>它是 Windows 版 Outlook 的数据文件（.pst 或 .ost），这里不读取</translation>
    </message>
    <message>
        <source>it is an archive of Outlook for Mac (.olm), which is not read here</source>
        <translation>它是 Mac 版 Outlook 的归档（.olm），这里不读取</translation>
    </message>
    <message>
        <source>You wrote it yourself, or it is a draft.</source>
        <translation>它是你自己写的，或是草稿。</translation>
    </message>
    <message>
        <source>It lies among spam or in the trash.</source>
        <translation>它在垃圾邮件或已删除邮件中。</translation>
    </message>
    <message>
        <source>It is a chat record, or it has neither a date nor a subject.</source>
        <translation>它是聊天记录，或既没有日期也没有主题。</translation>
    </message>
    <message>
        <source>It has no sender&apos;s address that can be read.</source>
        <translation>它没有可读的发件人地址。</translation>
    </message>
    <message>
        <source>It comes from a mailbox such as people have.</source>
        <translation>它来自个人常用的那类邮箱。</translation>
    </message>
    <message>
        <source>It comes from a discussion list.</source>
        <translation>它来自邮件讨论组。</translation>
    </message>
    <message>
        <source>It is an automatic answer or says that a mail came back.</source>
        <translation>它是自动回复，或退信通知。</translation>
    </message>
    <message>
        <source>It was sent through another company and does not say for whom.</source>
        <translation>它由另一家公司代发，没有说明是替谁发的。</translation>
    </message>
    <message>
        <source>It comes from a device of your own network.</source>
        <translation>它来自你自己网络中的设备。</translation>
    </message>
    <message>
        <source>Neither its subject nor its kind shows an account.</source>
        <translation>从它的主题和类型都看不出有账号。</translation>
    </message>
    <message>
        <source>Your mail provider marked it as forged; others of its sender are not.</source>
        <translation>你的邮件服务商将它标为伪造；同一发件人的其他邮件没有这样标记。</translation>
    </message>
    <message>
        <source>There were more senders before it than are counted.</source>
        <translation>在它之前的发件人已超过可统计的数量。</translation>
    </message>
    <message>
        <source>The file with it could not be opened.</source>
        <translation>它所在的文件无法打开。</translation>
    </message>
    <message>
        <source>Only the name beside the sender&apos;s address says who it is; the mail was sent through another company.</source>
        <translation>只有发件人地址旁的名称说明它是谁；邮件由另一家公司代发。</translation>
    </message>
    <message>
        <source>The sender wrote through a mask that spells addresses without dots; the domain is a guess.</source>
        <translation>发件人通过隐藏邮箱地址的转发服务写来，转写后的地址没有点号；域名是推测的。</translation>
    </message>
    <message>
        <source>The line is damaged or cut off.</source>
        <translation>这一行已损坏或不完整。</translation>
    </message>
    <message>
        <source>line {line} is longer than an entry can be</source>
        <translation>第 {line} 行超出条目的长度限制</translation>
    </message>
    <message>
        <source>its header is not one of 1Password&apos;s</source>
        <translation>它的标题行不是 1Password 的标题行</translation>
    </message>
    <message>
        <source>It is an e-mail alias with this name; who has it is not said.</source>
        <translation>它是用这个名称的邮箱别名；没有说明谁持有它。</translation>
    </message>
    <message>
        <source>its header is not that of Proton Pass</source>
        <translation>它的标题行不是 Proton Pass 的标题行</translation>
    </message>
    <message>
        <source>its list of vaults is missing</source>
        <translation>缺少密码库列表</translation>
    </message>
    <message>
        <source>it is a ZIP archive without any file that is known here</source>
        <translation>它是 ZIP 压缩包，但里面没有这里已知的文件</translation>
    </message>
    <message>
        <source>It is a bookmark: it has neither a user name nor a password.</source>
        <translation>它是书签：既没有用户名也没有密码。</translation>
    </message>
    <message>
        <source>It has a name, but neither an address nor a user name: it may be the password of an app or of a wireless network.</source>
        <translation>它有名称，但既没有地址也没有用户名：可能是应用或无线网络的密码。</translation>
    </message>
    <message>
        <source>It is an extension of the browser, not an account.</source>
        <translation>它是浏览器扩展，不是账号。</translation>
    </message>
    <message>
        <source>Safari itself holds payment cards ({cards}). It is offered, not added.</source>
        <translation>Safari 浏览器自身持有银行卡（{cards} 张）。这一项只供选择，不会自动加入。</translation>
    </message>
    <message>
        <source>it is a part of Safari&apos;s export that is not known here</source>
        <translation>它是 Safari 浏览器导出内容中这里未知的部分</translation>
    </message>
    <message>
        <source>It is a visit to a page that has nothing to do with an account.</source>
        <translation>它是对网页的访问，与账号无关。</translation>
    </message>
    <message>
        <source>Its address is a page of the browser or of your own network, or is broken.</source>
        <translation>它的地址是浏览器页面或你自己网络中的页面，或者不完整。</translation>
    </message>
    <message>
        <source>A page for signing in was visited; that does not prove an account.</source>
        <translation>访问过登录页面；这不能证明有账号。</translation>
    </message>
    <message>
        <source>Sent, drafted or not a message that came in.</source>
        <translation>已发送、草稿，或不是收到的消息。</translation>
    </message>
    <message>
        <source>From a person’s number; not looked at.</source>
        <translation>来自个人号码；未查看。</translation>
    </message>
    <message>
        <source>Without text.</source>
        <translation>没有文字。</translation>
    </message>
    <message>
        <source>It does not say which service sent it.</source>
        <translation>它没有说明是哪个服务发送的。</translation>
    </message>
    <message>
        <source>A public notice, such as a weather warning; its sender is no service.</source>
        <translation>公共通知，例如天气预警；发送者不是服务。</translation>
    </message>
    <message>
        <source>The very same message stands in the file once more; it counts once.</source>
        <translation>同一条短信在文件中又出现了一次；只计一次。</translation>
    </message>
    <message>
        <source>It is not as such a file writes a message.</source>
        <translation>它不是这类文件写出的消息。</translation>
    </message>
    <message>
        <source>There are too many different senders; this one was left out.</source>
        <translation>不同的发送者太多；这一个未读取。</translation>
    </message>
    <message>
        <source>One code only: somebody may have typed your number by mistake.</source>
        <translation>只有一条验证码：可能有人误填了你的号码。</translation>
    </message>
    <message>
        <source>A link beside words that frauds use. Such messages often borrow a service’s name.</source>
        <translation>诈骗常用的字句旁有链接。这类消息常冒用服务的名称。</translation>
    </message>
    <message>
        <source>it is a list of calls, not of messages; choose the file whose name begins with “sms”</source>
        <translation>它是通话列表，不是消息列表；请选择名称以“sms”开头的文件</translation>
    </message>
    <message>
        <source>it declares abbreviations of its own (DOCTYPE), which no backup does</source>
        <translation>它声明了自己的缩写（DOCTYPE），备份文件不会这样做</translation>
    </message>
    <message>
        <source>it is cut off or damaged before its first message</source>
        <translation>它在第一条消息之前就不完整或已损坏</translation>
    </message>
    <message>
        <source>The file is cut off or damaged after message {count}. What stands before was read.</source>
        <translation>文件在第 {count} 条消息之后不完整或已损坏。在此之前的内容已读取。</translation>
    </message>
    <message>
        <source>It is an official paper; it does not say which services hold it.</source>
        <translation>它是官方证件；看不出哪些服务持有它。</translation>
    </message>
    <message>
        <source>It is about health; it does not say which services hold it.</source>
        <translation>它与健康有关；看不出哪些服务持有它。</translation>
    </message>
    <message>
        <source>It is a file, not an account.</source>
        <translation>它是文件，不是账号。</translation>
    </message>
    <message>
        <source>It is a network, a server or a database, not an account at a service.</source>
        <translation>它是网络、服务器或数据库，不是服务的账号。</translation>
    </message>
    <message>
        <source>It is a software licence, not an account.</source>
        <translation>它是软件许可证，不是账号。</translation>
    </message>
    <message>
        <source>It is a password that belongs to no service.</source>
        <translation>它是不属于任何服务的密码。</translation>
    </message>
    <message>
        <source>It is a folder, not an account.</source>
        <translation>它是文件夹，不是账号。</translation>
    </message>
    <message>
        <source>It is an e-mail alias without an address or a name.</source>
        <translation>它是没有地址也没有名称的邮箱别名。</translation>
    </message>
    <message>
        <source>It lies in the recycle bin.</source>
        <translation>它在回收站里。</translation>
    </message>
    <message>
        <source>Its address and user name are protected, and so they are not read.</source>
        <translation>它的地址和用户名受到保护，因此没有读取。</translation>
    </message>
    <message>
        <source>It is not an entry as its program writes them.</source>
        <translation>它不是所属程序写出的条目。</translation>
    </message>
    <message>
        <source>{program} itself holds payment data ({cards}) and personal papers ({papers}). It is offered, not added.</source>
        <translation>{program} 自身持有支付信息（{cards} 项）和个人证件（{papers} 份）。这一项只供选择，不会自动加入。</translation>
    </message>
    <message>
        <source>it declares a document type or entities (line {line}), which no export does</source>
        <translation>它声明了文档类型或实体（第 {line} 行），导出文件不会这样做</translation>
    </message>
    <message>
        <source>it is not valid XML (line {line}, column {column})</source>
        <translation>它不是有效的 XML（第 {line} 行，第 {column} 列）</translation>
    </message>
    <message>
        <source>it is written in an encoding that is not known here</source>
        <translation>它使用了这里未知的编码</translation>
    </message>
    <message>
        <source>it is a backup without messages; perhaps they are kept in iCloud</source>
        <translation>它是没有消息的备份；消息可能保存在 iCloud 中</translation>
    </message>
    <message>
        <source>its files may not be opened; on a Mac allow it in System Settings &gt; Privacy &amp; Security &gt; Full Disk Access</source>
        <translation>没有权限打开它的文件；在 Mac 上，请在“系统设置 &gt; 隐私与安全性 &gt; 完全磁盘访问权限”中允许</translation>
    </message>
    <message>
        <source>it is a database that is damaged</source>
        <translation>它是已损坏的数据库</translation>
    </message>
    <message>
        <source>The database is damaged after message {count}. What stands before was read.</source>
        <translation>数据库在第 {count} 条消息之后已损坏。在此之前的内容已读取。</translation>
    </message>
    <message>
        <source>Its newest messages lie in the file -wal beside it. Close the program that writes them and try again.</source>
        <translation>最新的消息在旁边的 -wal 文件中。请关闭写入这些消息的程序，再试一次。</translation>
    </message>
    <message>
        <source>it holds no whole message</source>
        <translation>其中没有完整的消息</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Nothing is recorded in this ledger.</source>
        <translation>账本里还没有记录。</translation>
    </message>
    <message>
        <source>What services hold about one person</source>
        <translation>各服务持有的个人信息</translation>
    </message>
    <message>
        <source>{title} · {day} · personal values masked</source>
        <translation>{title} · {day} · 个人数据已打码</translation>
    </message>
    <message>
        <source>{title} · {day} · PERSONAL VALUES IN FULL</source>
        <translation>{title} · {day} · 个人数据完整显示</translation>
    </message>
    <message>
        <source>Personal values are masked; which services there are, and what they hold, can be read.</source>
        <translation>个人数据已打码；有哪些服务、它们持有什么，仍可读到。</translation>
    </message>
    <message>
        <source>Personal values stand here in full: show it only to people who need them.</source>
        <translation>个人数据在此完整显示：只给需要的人看。</translation>
    </message>
    <message>
        <source>As of {day}, from the ledger “{name}”, by {program}.</source>
        <translation>截至 {day}，来自账本“{name}”，由 {program} 生成。</translation>
    </message>
    <message>
        <source>Method {name} {version}, adapted from ENISA 2013, not endorsed by ENISA.</source>
        <translation>方法 {name} {version}，改编自 ENISA 2013，未经 ENISA 认可。</translation>
    </message>
    <message>
        <source>The ledger was changed on {day}, later than the date of this report: the clock of the computer is wrong, or was. If it is wrong now, ages, dates and figures look better here than they are.</source>
        <translation>账本在 {day} 更改过，晚于本报告的日期：电脑的时钟不准，或曾经不准。如果现在不准，这里的时间长短、日期和数字看起来会比实际更好。</translation>
    </message>
    <message>
        <source>{band}; highest: {name}, {points}</source>
        <translation>{band}；最高：{name}，{points}</translation>
    </message>
    <message>
        <source>{load} points: {removable} removable, {unchecked} not checked, {stuck} stuck</source>
        <translation>{load} 分：可移除 {removable}，未核实 {unchecked}，无法注销 {stuck}</translation>
    </message>
    <message>
        <source>{all}; cannot be deleted: {stuck}; not checked whether they can: {unchecked}</source>
        <translation>{all} 个；无法注销：{stuck} 个；未核实能否注销：{unchecked} 个</translation>
    </message>
    <message>
        <source>Between {low} and {high}, because not everything is known</source>
        <translation>介于 {low} 与 {high} 之间，因为并非全部已知</translation>
    </message>
    <message>
        <source>Services about which not everything is known: {count}</source>
        <translation>并非全部已知的服务：{count}</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Worst severity</source>
        <translation>最严重的等级</translation>
    </message>
    <message>
        <source>{band}, perhaps up to “{worst}”</source>
        <translation>{band}，可能达到“{worst}”</translation>
    </message>
    <message>
        <source>{count}, perhaps {more} more</source>
        <translation>{count}，可能另有 {more}</translation>
    </message>
    <message>
        <source>Muted by the person, counted all the same</source>
        <translation>本人设为暂不提醒，照样计入</translation>
    </message>
    <message>
        <source>Own data, and who holds it: {count}</source>
        <translation>自己的数据与持有者：{count} 项</translation>
    </message>
    <message>
        <source>Own data, what adds most first</source>
        <translation>自己的数据，增加负荷多的在前</translation>
    </message>
    <message>
        <source>What</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>Known to have leaked</source>
        <translation>已知泄露</translation>
    </message>
    <message>
        <source>Adds to the Load</source>
        <translation>增加负荷</translation>
    </message>
    <message>
        <source>{count}: {names}</source>
        <translation>{count} 个：{names}</translation>
    </message>
    <message>
        <source>Perhaps, not checked, {count}: {names}</source>
        <translation>可能，未核实，{count} 个：{names}</translation>
    </message>
    <message>
        <source>nobody, as far as recorded</source>
        <translation>就记录来看没有</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Incidents: {count}</source>
        <translation>事件：{count} 起</translation>
    </message>
    <message>
        <source>None is recorded. That does not mean that nothing has happened.</source>
        <translation>没有记录。这不表示没有发生过。</translation>
    </message>
    <message>
        <source>Incidents, the newest first</source>
        <translation>事件，新的在前</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Data concerned</source>
        <translation>涉及的数据</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>Companies: {count}</source>
        <translation>公司：{count} 家</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Holds in all</source>
        <translation>合计持有</translation>
    </message>
    <message>
        <source>Cannot be deleted: {count}</source>
        <translation>无法注销：{count} 个</translation>
    </message>
    <message>
        <source>perhaps, nobody has checked: {kinds}</source>
        <translation>可能持有，未核实：{kinds}</translation>
    </message>
    <message>
        <source>{services} of its services are joined by {number}.</source>
        <translation>它的 {services} 个服务由{number}关联起来。</translation>
    </message>
    <message>
        <source>Nobody has checked: {services} of its services are perhaps joined by {number}.</source>
        <translation>未核实：它的 {services} 个服务可能由{number}关联起来。</translation>
    </message>
    <message>
        <source>Company not recorded</source>
        <translation>未记录公司</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>逐月数字</translation>
    </message>
    <message>
        <source>The figures at the end of each month</source>
        <translation>每月末的数字</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Removable</source>
        <translation>可移除</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>无法注销</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未统计</translation>
    </message>
    <message>
        <source>Rests on: {names}</source>
        <translation>依据：{names}</translation>
    </message>
    <message>
        <source>Muted on {day}, without an end.</source>
        <translation>{day} 起暂不提醒，没有期限。</translation>
    </message>
    <message>
        <source>Muted on {day}, until {until}.</source>
        <translation>{day} 起暂不提醒，到 {until} 为止。</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Findings, heaviest first; muted ones last</source>
        <translation>发现的问题，重的在前；暂不提醒的在最后</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现了什么</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Where the facts come from</source>
        <translation>事实的来源</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count}）</translation>
    </message>
    <message>
        <source>Whether accounts can be deleted</source>
        <translation>账号能否注销</translation>
    </message>
    <message>
        <source>Lists that the person added</source>
        <translation>本人添加的列表</translation>
    </message>
    <message>
        <source>Frauds</source>
        <translation>诈骗</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Adapted for one person, and not endorsed by ENISA.</source>
        <translation>为个人使用作了改编，未经 ENISA 认可。</translation>
    </message>
    <message>
        <source>All else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>What the person has recorded or brought in from files.</source>
        <translation>本人记录的或从文件导入的内容。</translation>
    </message>
    <message>
        <source>Removable {removable}, not checked {unchecked}, stuck {stuck} points.</source>
        <translation>可移除 {removable} 分，未核实 {unchecked} 分，无法注销 {stuck} 分。</translation>
    </message>
    <message>
        <source>Load: the sum of all severities, by what can be done</source>
        <translation>负荷：所有严重程度之和，按能否处理划分</translation>
    </message>
    <message>
        <source>{month}: {points} points.</source>
        <translation>{month}：{points} 分。</translation>
    </message>
    <message>
        <source>Load by month</source>
        <translation>每月负荷</translation>
    </message>
    <message>
        <source>Accounts that cannot be deleted: {count}</source>
        <translation>无法注销的账号：{count} 个</translation>
    </message>
    <message>
        <source>None is recorded as impossible to delete.</source>
        <translation>没有记录为无法注销的账号。</translation>
    </message>
    <message>
        <source>Not checked, and so perhaps impossible, too: {count}.</source>
        <translation>未核实、因此也可能无法注销：{count} 个。</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>Accounts that cannot be deleted, worst first</source>
        <translation>无法注销的账号，严重的在前</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Context of the data</source>
        <translation>数据的敏感程度</translation>
    </message>
    <message>
        <source>Identifiability</source>
        <translation>可识别性</translation>
    </message>
    <message>
        <source>Loss of control</source>
        <translation>失控</translation>
    </message>
    <message>
        <source>Can it be deleted?</source>
        <translation>能否注销？</translation>
    </message>
    <message>
        <source>Does not fit together</source>
        <translation>互相矛盾</translation>
    </message>
    <message>
        <source>Accounts closed and verified, not counted: {count}</source>
        <translation>已注销并核实、不计入的账号：{count} 个</translation>
    </message>
    <message>
        <source>Accounts closed and verified</source>
        <translation>已注销并核实的账号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>In the trash and not in this report: {count}.</source>
        <translation>在回收站里、不在本报告中：{count} 个。</translation>
    </message>
    <message>
        <source>No account is recorded in this ledger.</source>
        <translation>账本里没有记录账号。</translation>
    </message>
    <message>
        <source>No account counts any more. Closed and verified: {count}.</source>
        <translation>已没有计入的账号。已注销并核实：{count} 个。</translation>
    </message>
    <message>
        <source>The Load is {points} points.</source>
        <translation>负荷为 {points} 分。</translation>
    </message>
    <message>
        <source>Closed accounts that are recorded as still holding something: {count}</source>
        <translation>已注销但记录显示仍持有数据的账号：{count} 个</translation>
    </message>
    <message>
        <source>Closed accounts and what they still hold</source>
        <translation>已注销的账号及其仍持有的数据</translation>
    </message>
    <message>
        <source>and {count} more closed accounts</source>
        <translation>另有 {count} 个已注销的账号</translation>
    </message>
    <message>
        <source>{context} × {identifiability} + {loss} = {severity}</source>
        <translation>{context} × {identifiability} + {loss} = {severity}</translation>
    </message>
    <message>
        <source>{what}: {fact}, {points} (not known)</source>
        <translation>{what}：{fact}，{points}（不清楚）</translation>
    </message>
    <message>
        <source>{what}: {fact}, {points}</source>
        <translation>{what}：{fact}，{points}</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>{status}; last used: {date}</source>
        <translation>{status}；最近使用：{date}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>May hold, not checked</source>
        <translation>可能持有，未核实</translation>
    </message>
    <message>
        <source>Removed and verified</source>
        <translation>已删除并核实</translation>
    </message>
    <message>
        <source>{kind}: {which}</source>
        <translation>{kind}：{which}</translation>
    </message>
    <message>
        <source>{what} ({details})</source>
        <translation>{what}（{details}）</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>{date} 起</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>{what}, {date}</source>
        <translation>{what}，{date}</translation>
    </message>
    <message>
        <source>{what}, {date}: {title}</source>
        <translation>{what}，{date}：{title}</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>and {count} more that cannot be deleted</source>
        <translation>另有 {count} 个无法注销</translation>
    </message>
    <message>
        <source>Frauds that are possible with what is held: {count}</source>
        <translation>凭已被持有的数据可行的诈骗：{count} 种</translation>
    </message>
    <message>
        <source>Possible frauds, and one step against each</source>
        <translation>可行的诈骗与各一个防范措施</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>诈骗</translation>
    </message>
    <message>
        <source>Frauds: possible {possible}, perhaps {perhaps}</source>
        <translation>诈骗：可行 {possible} 种，也许可行 {perhaps} 种</translation>
    </message>
    <message>
        <source>Possible means that the data is there. It does not mean that somebody has tried it.</source>
        <translation>可行是指所需的数据已经存在，不表示有人试过。</translation>
    </message>
    <message>
        <source>Not possible with what is recorded: {count} further frauds that are known.</source>
        <translation>就记录来看不可行的其他已知诈骗：{count} 种。</translation>
    </message>
    <message>
        <source>Possible with what is held or has leaked</source>
        <translation>凭已被持有或泄露的数据就可行</translation>
    </message>
    <message>
        <source>Perhaps: only with what nobody has checked or said</source>
        <translation>也许：只取决于没有人核实或说明的内容</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>可行与否</translation>
    </message>
    <message>
        <source>One step against it</source>
        <translation>一个防范措施</translation>
    </message>
    <message>
        <source>Watch for</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>What it takes, and who gives it</source>
        <translation>所需数据与来源</translation>
    </message>
    <message>
        <source>All of it in one place</source>
        <translation>集中在一处</translation>
    </message>
    <message>
        <source>Ended by closing any of</source>
        <translation>注销其中任一账号即不可行</translation>
    </message>
    <message>
        <source>perhaps {names}</source>
        <translation>可能还有{names}</translation>
    </message>
    <message>
        <source>{kinds}: {names}</source>
        <translation>{kinds}：{names}</translation>
    </message>
    <message>
        <source>one of {kinds}</source>
        <translation>{kinds}之一</translation>
    </message>
    <message>
        <source>{count} services each of which is enough: {names}</source>
        <translation>单独一个就足够的服务 {count} 个：{names}</translation>
    </message>
    <message>
        <source>{number}, at {count} services: {names}</source>
        <translation>{number}，在 {count} 个服务：{names}</translation>
    </message>
    <message>
        <source>{number}, perhaps at {count} services: {names}</source>
        <translation>{number}，也许在 {count} 个服务：{names}</translation>
    </message>
    <message>
        <source>Nobody has said which number, address or paper they have: {names}. Say it at the account.</source>
        <translation>没有人说明以下账号有的是哪个号码、地址或证件：{names}。请在账号处说明。</translation>
    </message>
    <message>
        <source>and {count} more that are possible</source>
        <translation>另有 {count} 种可行</translation>
    </message>
    <message>
        <source>Perhaps possible, with what nobody has checked: {count}.</source>
        <translation>加上无人核实的数据也许可行：{count} 种。</translation>
    </message>
    <message>
        <source>Companies that hold most</source>
        <translation>持有最多的公司</translation>
    </message>
    <message>
        <source>Companies, the heaviest Load first</source>
        <translation>公司，负荷重的在前</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Cannot be deleted</source>
        <translation>无法注销</translation>
    </message>
    <message>
        <source>Kinds of data</source>
        <translation>数据种类</translation>
    </message>
    <message>
        <source>and {count} more companies</source>
        <translation>另有 {count} 家公司</translation>
    </message>
    <message>
        <source>Services whose company is not recorded: {count}, with {points} points.</source>
        <translation>未记录公司的服务：{count} 个，共 {points} 分。</translation>
    </message>
    <message>
        <source>Findings of the rules: {count}</source>
        <translation>规则发现的问题：{count} 个</translation>
    </message>
    <message>
        <source>Findings by weight</source>
        <translation>按轻重统计</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>轻重</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Severity means: if the data is misused. It is not a probability.</source>
        <translation>严重程度指数据被滥用时的后果，不是概率。</translation>
    </message>
    <message>
        <source>The facts are those that the person has recorded; a company may hold more than that.</source>
        <translation>事实以本人的记录为准；公司持有的可能更多。</translation>
    </message>
    <message>
        <source>A number that was removed may survive in the company’s records.</source>
        <translation>已删除的号码可能仍留在公司的记录里。</translation>
    </message>
    <message>
        <source>What nobody has checked counts as such, and never as something good.</source>
        <translation>无人核实的就按未核实计，绝不当作好消息。</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Notable</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>{points} (between {low} and {high})</source>
        <translation>{points}（在 {low} 与 {high} 之间）</translation>
    </message>
    <message>
        <source>{points} {band}</source>
        <translation>{points} {band}</translation>
    </message>
    <message>
        <source>{points} {band} (between {low} and {high})</source>
        <translation>{points} {band}（在 {low} 与 {high} 之间）</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}、{other}</translation>
    </message>
    <message>
        <source>{kinds} and {count} more</source>
        <translation>{kinds}等，另有 {count} 种</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names}等，另有 {count} 个</translation>
    </message>
    <message>
        <source>nobody has said</source>
        <translation>还没有人说</translation>
    </message>
    <message>
        <source>{who}, undated</source>
        <translation>{who}，日期不详</translation>
    </message>
    <message>
        <source>{who}, {date}</source>
        <translation>{who}，{date}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Accounts: {count}</source>
        <translation>账号：{count} 个</translation>
    </message>
    <message>
        <source>Those that cannot be deleted come first, the worst of them on top.</source>
        <translation>无法注销的在前，其中最严重的在最上。</translation>
    </message>
    <message>
        <source>Severity = context × identifiability + loss of control.</source>
        <translation>严重程度 = 敏感程度 × 可识别性 + 失控。</translation>
    </message>
    <message>
        <source>The list of accounts has the figures of each, and what it holds.</source>
        <translation>账号列表中有每个账号的数字和它持有的内容。</translation>
    </message>
    <message>
        <source>Map and matrix</source>
        <translation>分布图与矩阵</translation>
    </message>
    <message>
        <source>Map: how telling the data is, against loss of control.</source>
        <translation>分布图：横向是数据能说明多少，纵向是失控程度。</translation>
    </message>
    <message>
        <source>The further up and to the right, the worse.</source>
        <translation>越靠右上越严重。</translation>
    </message>
    <message>
        <source>Accounts: {removable} that can be deleted, {unchecked} not checked, {stuck} that cannot.</source>
        <translation>账号：{removable} 个可注销，{unchecked} 个未核实，{stuck} 个无法注销。</translation>
    </message>
    <message>
        <source>Matrix: who holds what, from 1 (simple) to 4 (most sensitive).</source>
        <translation>矩阵：谁持有什么，从 1（普通）到 4（最敏感）。</translation>
    </message>
    <message>
        <source>The worst {shown} services; {more} more are in the list of accounts.</source>
        <translation>最严重的 {shown} 个服务；另外 {more} 个在账号列表中。</translation>
    </message>
    <message>
        <source>Findings: {count}</source>
        <translation>发现的问题：{count} 个</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>Page {number}, the last one</source>
        <translation>第 {number} 页，末页</translation>
    </message>
    <message>
        <source>there is a file of this name already</source>
        <translation>已有同名文件</translation>
    </message>
</context>
<context>
    <name>request file</name>
    <message>
        <source>Request to {service}: what was sent and answered</source>
        <translation>致{service}的请求：往来记录</translation>
    </message>
    <message>
        <source>Request to {service} · reference {reference} · {day}</source>
        <translation>致{service}的请求 · 编号 {reference} · {day}</translation>
    </message>
    <message>
        <source>What the request is about</source>
        <translation>请求的内容</translation>
    </message>
    <message>
        <source>What was sent and answered</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Nothing is recorded as sent or answered.</source>
        <translation>没有往来记录。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营者</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>With the time they asked for, until</source>
        <translation>应对方要求延至</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>A day of the sender’s, not a limit of the law</source>
        <translation>发函人自定的日期，不是法定期限</translation>
    </message>
    <message>
        <source>{day}: {kind}</source>
        <translation>{day}：{kind}</translation>
    </message>
    <message>
        <source>They asked for time until {day}.</source>
        <translation>对方要求延长到 {day}。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>request words</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>Closed: {outcome}</source>
        <translation>已了结：{outcome}</translation>
    </message>
    <message>
        <source>{right} · {law}</source>
        <translation>{right} · {law}</translation>
    </message>
    <message>
        <source>{law}, {article}</source>
        <translation>{law}{article}</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>具体内容</translation>
    </message>
    <message>
        <source>Entry of the catalogue</source>
        <translation>目录条目</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营者</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>所属公司</translation>
    </message>
    <message>
        <source>App type</source>
        <translation>应用类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>注册时间</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whether you need it</source>
        <translation>必要性</translation>
    </message>
    <message>
        <source>Sign-in through</source>
        <translation>第三方登录</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>二次验证</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>对外提供</translation>
    </message>
    <message>
        <source>Can it be deleted?</source>
        <translation>能否注销？</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>How to close it</source>
        <translation>如何注销</translation>
    </message>
    <message>
        <source>Where to close it</source>
        <translation>在哪里注销</translation>
    </message>
    <message>
        <source>Closing asked for</source>
        <translation>申请注销的日期</translation>
    </message>
    <message>
        <source>Closed since</source>
        <translation>注销的日期</translation>
    </message>
    <message>
        <source>Where you write to for erasure</source>
        <translation>要求删除信息时的联系方式</translation>
    </message>
    <message>
        <source>What comes from the catalogue</source>
        <translation>取自目录的内容</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Registered in your real name</source>
        <translation>已实名登记</translation>
    </message>
    <message>
        <source>Known to have leaked</source>
        <translation>已知泄露</translation>
    </message>
    <message>
        <source>How well it singles you out</source>
        <translation>识别程度</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>停用时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>上次回顾</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加于</translation>
    </message>
    <message>
        <source>What it says about services</source>
        <translation>关于服务的内容</translation>
    </message>
    <message>
        <source>A file that was brought in</source>
        <translation>一次导入的文件</translation>
    </message>
    <message>
        <source>An official count</source>
        <translation>一项官方统计</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>一项请求</translation>
    </message>
    <message>
        <source>What happened about a request</source>
        <translation>请求的经过</translation>
    </message>
    <message>
        <source>The name of an attached file, without the file</source>
        <translation>附件的名称（不含文件本身）</translation>
    </message>
    <message>
        <source>The change of a number or an address</source>
        <translation>号码或地址的更换</translation>
    </message>
    <message>
        <source>How far the change of a number or an address is</source>
        <translation>号码或地址更换的进度</translation>
    </message>
    <message>
        <source>What you decided about the plan</source>
        <translation>你对计划的决定</translation>
    </message>
    <message>
        <source>That there is an account</source>
        <translation>有这个账号</translation>
    </message>
    <message>
        <source>An incident</source>
        <translation>一起事件</translation>
    </message>
    <message>
        <source>A muted finding</source>
        <translation>暂不提醒的问题</translation>
    </message>
    <message>
        <source>Last message: {date}</source>
        <translation>最近消息：{date}</translation>
    </message>
    <message>
        <source>Last entry: {date}</source>
        <translation>最近条目：{date}</translation>
    </message>
    <message>
        <source>That this file shows it</source>
        <translation>由这个文件证明</translation>
    </message>
    <message>
        <source>{what} {value}</source>
        <translation>{what} {value}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Probably</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Marketing only</source>
        <translation>仅营销</translation>
    </message>
    <message>
        <source>Your own data</source>
        <translation>你自己的信息</translation>
    </message>
    <message>
        <source>Local device</source>
        <translation>本地设备</translation>
    </message>
    <message>
        <source>Possible fraud</source>
        <translation>可能是诈骗</translation>
    </message>
    <message>
        <source>In your ledger</source>
        <translation>已在账本中</translation>
    </message>
    <message>
        <source>A list about services</source>
        <translation>服务清单</translation>
    </message>
    <message>
        <source>The vault itself</source>
        <translation>账本本身</translation>
    </message>
    <message>
        <source>{clue} · {often}</source>
        <translation>{clue} · {often}</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中有</translation>
    </message>
    <message>
        <source>last {date}</source>
        <translation>最后见到 {date}</translation>
    </message>
    <message>
        <source>first {first}, last {last}</source>
        <translation>最早见到 {first}，最后见到 {last}</translation>
    </message>
    <message>
        <source>Line {numbers}</source>
        <translation>第 {numbers} 行</translation>
    </message>
    <message>
        <source>Lines {numbers}</source>
        <translation>第 {numbers} 行</translation>
    </message>
    <message>
        <source>Message {numbers}</source>
        <translation>第 {numbers} 条消息</translation>
    </message>
    <message>
        <source>Messages {numbers}</source>
        <translation>第 {numbers} 条消息</translation>
    </message>
    <message>
        <source>Entry {numbers}</source>
        <translation>第 {numbers} 个条目</translation>
    </message>
    <message>
        <source>Entries {numbers}</source>
        <translation>第 {numbers} 个条目</translation>
    </message>
    <message>
        <source>Never recorded</source>
        <translation>从不记录</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>{status}.</source>
        <translation>{status}。</translation>
    </message>
    <message>
        <source>Found by {facts}</source>
        <translation>发现依据：{facts}</translation>
    </message>
    <message>
        <source>Would record: {what}</source>
        <translation>将记录：{what}</translation>
    </message>
</context>
<context>
    <name>risk</name>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>很高</translation>
    </message>
</context>
<context>
    <name>risk words</name>
    <message>
        <source>Last use not known</source>
        <translation>上次使用时间未知</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Last used {year}</source>
        <translation>上次使用：{year}</translation>
    </message>
    <message>
        <source>Between {low} and {high}, because not everything is known.</source>
        <translation>介于 {low} 与 {high} 之间，因为并非全部已知。</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>不再计分</translation>
    </message>
    <message>
        <source>{own} (new)</source>
        <translation>{own}（新）</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Nobody yet</source>
        <translation>尚无人核实</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>{who}, {date}</source>
        <translation>{who}，{date}</translation>
    </message>
    <message>
        <source>{who}, undated</source>
        <translation>{who}，无日期</translation>
    </message>
</context>
<context>
    <name>trials</name>
    <message>
        <source>Close {name}</source>
        <translation>注销“{name}”</translation>
    </message>
    <message>
        <source>Turn on an app second factor at {name}</source>
        <translation>在“{name}”启用应用二次验证</translation>
    </message>
    <message>
        <source>Take out at {name}: {kind}</source>
        <translation>从“{name}”移除：{kind}</translation>
    </message>
    <message>
        <source>Take “{own}” out everywhere</source>
        <translation>从所有服务移除“{own}”</translation>
    </message>
    <message>
        <source>“{other}” in place of “{own}” everywhere</source>
        <translation>所有服务都用“{other}”代替“{own}”</translation>
    </message>
    <message>
        <source>“{other}” in place of “{own}” at {name}</source>
        <translation>在“{name}”用“{other}”代替“{own}”</translation>
    </message>
    <message>
        <source>A new one for “{own}” everywhere</source>
        <translation>所有服务都换掉“{own}”</translation>
    </message>
    <message>
        <source>A new one for “{own}” at {name}</source>
        <translation>在“{name}”换掉“{own}”</translation>
    </message>
    <message>
        <source>Allow only while in use at {name}: {kind}</source>
        <translation>{name}仅在使用时允许读取：{kind}</translation>
    </message>
    <message>
        <source>Withdraw your consent to passing data on at {name}</source>
        <translation>在{name}撤回向他人提供信息的同意</translation>
    </message>
    <message>
        <source>Stop signing in to {name} through {parent}</source>
        <translation>不再通过{parent}登录{name}</translation>
    </message>
</context>
<context>
    <name>why</name>
    <message>
        <source>the lowest value, for now</source>
        <translation>暂按最低值</translation>
    </message>
    <message>
        <source>nothing is recorded, so it may hold anything</source>
        <translation>没有任何记录，所以可能持有任何数据</translation>
    </message>
    <message>
        <source>by yourself</source>
        <translation>自助</translation>
    </message>
    <message>
        <source>with conditions</source>
        <translation>有条件</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>需申请</translation>
    </message>
    <message>
        <source>in some regions</source>
        <translation>限部分地区</translation>
    </message>
    <message>
        <source>through another account</source>
        <translation>随主账号</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>不可能</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>app</source>
        <translation>验证应用</translation>
    </message>
    <message>
        <source>key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>SMS only</source>
        <translation>仅短信</translation>
    </message>
    <message>
        <source>no second factor</source>
        <translation>无二次验证</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>named third parties</source>
        <translation>指明的第三方</translation>
    </message>
    <message>
        <source>public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>breach</source>
        <translation>泄露</translation>
    </message>
    <message>
        <source>sale</source>
        <translation>出售</translation>
    </message>
    <message>
        <source>made public</source>
        <translation>被公开</translation>
    </message>
    <message>
        <source>misuse</source>
        <translation>滥用</translation>
    </message>
    <message>
        <source>scandal</source>
        <translation>丑闻</translation>
    </message>
    <message>
        <source>What it holds: not known</source>
        <translation>持有什么：未知</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>还没有任何记录</translation>
    </message>
    <message>
        <source>the lowest value</source>
        <translation>最低值</translation>
    </message>
    <message>
        <source>base {base}, {sign}{points}: {reason}</source>
        <translation>基础 {base}，{sign}{points}：{reason}</translation>
    </message>
    <message>
        <source>Identifiers: not known</source>
        <translation>可识别身份的信息：未知</translation>
    </message>
    <message>
        <source>sensitive under Chinese law</source>
        <translation>中国法律下的敏感信息</translation>
    </message>
    <message>
        <source>never below 1 nor above 4</source>
        <translation>不低于 1，不高于 4</translation>
    </message>
    <message>
        <source>base value of its kind</source>
        <translation>该类信息的基础值</translation>
    </message>
    <message>
        <source>only a part of it</source>
        <translation>只有一部分</translation>
    </message>
    <message>
        <source>No identifier recorded</source>
        <translation>未记录可识别身份的信息</translation>
    </message>
    <message>
        <source>{one} with {other}</source>
        <translation>{one}与{other}</translation>
    </message>
    <message>
        <source>together they name you</source>
        <translation>合起来可确认是你</translation>
    </message>
    <message>
        <source>names you by itself</source>
        <translation>单独即可确认是你</translation>
    </message>
    <message>
        <source>No more than {highest}</source>
        <translation>上限 {highest}</translation>
    </message>
    <message>
        <source>What it may hold besides</source>
        <translation>此外可能持有的</translation>
    </message>
    <message>
        <source>the highest value</source>
        <translation>最高值</translation>
    </message>
    <message>
        <source>registered in your real name</source>
        <translation>已实名登记</translation>
    </message>
    <message>
        <source>also at {name}, which knows who you are</source>
        <translation>{name}也有，且知道你是谁</translation>
    </message>
    <message>
        <source>{label}: linked</source>
        <translation>{label}：关联</translation>
    </message>
    <message>
        <source>{label}: leaked</source>
        <translation>{label}：已泄露</translation>
    </message>
    <message>
        <source>known to have leaked</source>
        <translation>已知泄露</translation>
    </message>
    <message>
        <source>which one it is is not said</source>
        <translation>没有说明是哪一个</translation>
    </message>
    <message>
        <source>{label}: perhaps leaked</source>
        <translation>{label}：也许已泄露</translation>
    </message>
    <message>
        <source>not checked at an account that had a leak</source>
        <translation>在一个发生过泄露的账号处未核实</translation>
    </message>
    <message>
        <source>whether it has leaked is not said</source>
        <translation>没有说明是否已泄露</translation>
    </message>
    <message>
        <source>{label}: perhaps linked</source>
        <translation>{label}：也许已关联</translation>
    </message>
    <message>
        <source>whether it is in your real name is not said</source>
        <translation>没有说明是否实名登记</translation>
    </message>
    <message>
        <source>{name} may have it, and may know who you are</source>
        <translation>{name} 可能有它，也可能知道你是谁</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>泄露情况</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>登录保护</translation>
    </message>
    <message>
        <source>Dormancy</source>
        <translation>闲置</translation>
    </message>
    <message>
        <source>{incident} {year}</source>
        <translation>{year} 年{incident}</translation>
    </message>
    <message>
        <source>last use not known</source>
        <translation>上次使用时间未知</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>{months} months</source>
        <translation>{months} 个月</translation>
    </message>
</context>
</TS>
