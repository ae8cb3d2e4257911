<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountFrauds</name>
    <message numerus="yes">
        <source>What it holds is only perhaps enough by itself for %Ln frauds:</source>
        <translation>
            <numerusform>What it holds is only perhaps enough by itself for %Ln fraud:</numerusform>
            <numerusform>What it holds is only perhaps enough by itself for %Ln frauds:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What it holds is enough by itself for %Ln frauds:</source>
        <translation>
            <numerusform>What it holds is enough by itself for %Ln fraud:</numerusform>
            <numerusform>What it holds is enough by itself for %Ln frauds:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What it holds is enough by itself for %Ln frauds, and only perhaps for {perhaps} more:</source>
        <translation>
            <numerusform>What it holds is enough by itself for %Ln fraud, and only perhaps for {perhaps} more:</numerusform>
            <numerusform>What it holds is enough by itself for %Ln frauds, and only perhaps for {perhaps} more:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountTab</name>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionDetails</name>
    <message numerus="yes">
        <source>%Ln accounts are signed in to through it. They come first.</source>
        <translation>
            <numerusform>%Ln account is signed in to through it. It comes first.</numerusform>
            <numerusform>%Ln accounts are signed in to through it. They come first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionsPanel</name>
    <message numerus="yes">
        <source>All %Ln actions</source>
        <translation>
            <numerusform>All %Ln actions</numerusform>
            <numerusform>All %Ln actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionsPart</name>
    <message numerus="yes">
        <source>All %Ln together</source>
        <translation>
            <numerusform>Only %Ln</numerusform>
            <numerusform>All %Ln together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showing %Ln</source>
        <translation>
            <numerusform>Showing %Ln</numerusform>
            <numerusform>Showing %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show all %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put aside: %Ln</source>
        <translation>
            <numerusform>Put aside: %Ln</numerusform>
            <numerusform>Put aside: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AutoLock</name>
    <message numerus="yes">
        <source>After %Ln minutes without use. Nothing was lost.</source>
        <translation>
            <numerusform>After %Ln minute without use. Nothing was lost.</numerusform>
            <numerusform>After %Ln minutes without use. Nothing was lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message numerus="yes">
        <source>Write %Ln days for a calendar?</source>
        <translation>
            <numerusform>Write %Ln day for a calendar?</numerusform>
            <numerusform>Write %Ln days for a calendar?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignEditor</name>
    <message numerus="yes">
        <source>%Ln services hold it, or may.</source>
        <translation>
            <numerusform>%Ln service holds it, or may.</numerusform>
            <numerusform>%Ln services hold it, or may.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignNotices</name>
    <message numerus="yes">
        <source>%Ln accounts that are being closed hold it still. The change is complete only when they are seen to be gone.</source>
        <translation>
            <numerusform>%Ln account that is being closed holds it still. The change is complete only when it is seen to be gone.</numerusform>
            <numerusform>%Ln accounts that are being closed hold it still. The change is complete only when they are seen to be gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services that hold it were recorded later and are not in the list.</source>
        <translation>
            <numerusform>%Ln service that holds it was recorded later and is not in the list.</numerusform>
            <numerusform>%Ln services that hold it were recorded later and are not in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services may hold it, too: which of yours they hold is not recorded.</source>
        <translation>
            <numerusform>%Ln service may hold it, too: which of yours it holds is not recorded.</numerusform>
            <numerusform>%Ln services may hold it, too: which of yours they hold is not recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CataloguePart</name>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{known}, and %Ln more from your lists</source>
        <translation>
            <numerusform>{known}, and %Ln more from your lists</numerusform>
            <numerusform>{known}, and %Ln more from your lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services have facts from the catalogue that it puts otherwise today.</source>
        <translation>
            <numerusform>%Ln service has facts from the catalogue that it puts otherwise today.</numerusform>
            <numerusform>%Ln services have facts from the catalogue that it puts otherwise today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln services up to date</source>
        <translation>
            <numerusform>Bring %Ln service up to date</numerusform>
            <numerusform>Bring %Ln services up to date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellEvidence</name>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingModel</name>
    <message numerus="yes">
        <source>Close %Ln others first</source>
        <translation>
            <numerusform>Close %Ln other first</numerusform>
            <numerusform>Close %Ln others first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts need another sign-in</source>
        <translation>
            <numerusform>%Ln account needs another sign-in</numerusform>
            <numerusform>%Ln accounts need another sign-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conditions left</source>
        <translation>
            <numerusform>%Ln condition left</numerusform>
            <numerusform>%Ln conditions left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do not log in: %Ln more days</source>
        <translation>
            <numerusform>Do not log in: %Ln more day</numerusform>
            <numerusform>Do not log in: %Ln more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingTab</name>
    <message numerus="yes">
        <source>In your ledger that would be %Ln services:</source>
        <translation>
            <numerusform>In your ledger that would be %Ln service:</numerusform>
            <numerusform>In your ledger that would be %Ln services:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompaniesModel</name>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stuck</source>
        <translation>
            <numerusform>%Ln stuck</numerusform>
            <numerusform>%Ln stuck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names}, and %Ln more</source>
        <translation>
            <numerusform>{names}, and %Ln more</numerusform>
            <numerusform>{names}, and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompaniesPart</name>
    <message numerus="yes">
        <source>%Ln companies</source>
        <translation>
            <numerusform>%Ln company</numerusform>
            <numerusform>%Ln companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompanyDetails</name>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kinds of data</source>
        <translation>
            <numerusform>%Ln kind of data</numerusform>
            <numerusform>%Ln kinds of data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>perhaps %Ln kinds of data</source>
        <translation>
            <numerusform>perhaps %Ln kind of data</numerusform>
            <numerusform>perhaps %Ln kinds of data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removable · %Ln accounts</source>
        <translation>
            <numerusform>removable · %Ln account</numerusform>
            <numerusform>removable · %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not checked · %Ln accounts</source>
        <translation>
            <numerusform>not checked · %Ln account</numerusform>
            <numerusform>not checked · %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stuck · %Ln accounts</source>
        <translation>
            <numerusform>stuck · %Ln account</numerusform>
            <numerusform>stuck · %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps %Ln services: nobody has said which number it is</source>
        <translation>
            <numerusform>Perhaps %Ln service: nobody has said which number it is</numerusform>
            <numerusform>Perhaps %Ln services: nobody has said which number it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps %Ln services, nobody has checked</source>
        <translation>
            <numerusform>Perhaps %Ln service, nobody has checked</numerusform>
            <numerusform>Perhaps %Ln services, nobody has checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps %Ln services: not checked, or not said which number it is</source>
        <translation>
            <numerusform>Perhaps %Ln service: not checked, or not said which number it is</numerusform>
            <numerusform>Perhaps %Ln services: not checked, or not said which number it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names}, and %Ln more</source>
        <translation>
            <numerusform>{names}, and %Ln more</numerusform>
            <numerusform>{names}, and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountWords</name>
    <message numerus="yes">
        <source>at %Ln companies</source>
        <translation>
            <numerusform>at %Ln company</numerusform>
            <numerusform>at %Ln companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln accounts at {company} are missing from your ledger.</source>
        <translation>
            <numerusform>At least %Ln account at {company} is missing from your ledger.</numerusform>
            <numerusform>At least %Ln accounts at {company} are missing from your ledger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of your own data</source>
        <translation>
            <numerusform>%Ln piece of your own data</numerusform>
            <numerusform>%Ln pieces of your own data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of what they hold</source>
        <translation>
            <numerusform>%Ln record of what they hold</numerusform>
            <numerusform>%Ln records of what they hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mo. ago</source>
        <comment>months</comment>
        <translation>
            <numerusform>%Ln mo. ago</numerusform>
            <numerusform>%Ln mo. ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln yr. ago</source>
        <comment>years</comment>
        <translation>
            <numerusform>%Ln yr. ago</numerusform>
            <numerusform>%Ln yr. ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not used for %Ln months</source>
        <translation>
            <numerusform>Not used for %Ln month</numerusform>
            <numerusform>Not used for %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{difference} of it at %Ln other accounts</source>
        <translation>
            <numerusform>{difference} of it at %Ln other account</numerusform>
            <numerusform>{difference} of it at %Ln other accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts are signed in to with it; that they hold it is not recorded.</source>
        <translation>
            <numerusform>%Ln account is signed in to with it; that it holds it is not recorded.</numerusform>
            <numerusform>%Ln accounts are signed in to with it; that they hold it is not recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not known</source>
        <translation>
            <numerusform>%Ln more not known</numerusform>
            <numerusform>%Ln more not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be undone for %Ln days.</source>
        <comment>closing an account</comment>
        <translation>
            <numerusform>It can be undone for %Ln day.</numerusform>
            <numerusform>It can be undone for %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries about services</source>
        <translation>
            <numerusform>%Ln entry about services</numerusform>
            <numerusform>%Ln entries about services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <comment>that use an address of one&apos;s own</comment>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name} and %Ln more</numerusform>
            <numerusform>{name} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{places} and %Ln more</source>
        <translation>
            <numerusform>{places} and %Ln more</numerusform>
            <numerusform>{places} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>about %Ln s left</numerusform>
            <numerusform>about %Ln s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>about %Ln min left</numerusform>
            <numerusform>about %Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files brought in</source>
        <translation>
            <numerusform>%Ln file brought in</numerusform>
            <numerusform>%Ln files brought in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts closed</source>
        <translation>
            <numerusform>%Ln account closed</numerusform>
            <numerusform>%Ln accounts closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln are closed and verified.</source>
        <translation>
            <numerusform>Your %Ln account is closed and verified.</numerusform>
            <numerusform>All %Ln are closed and verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts have not been checked, so nothing is said about them.</source>
        <translation>
            <numerusform>%Ln account has not been checked, so nothing is said about it.</numerusform>
            <numerusform>%Ln accounts have not been checked, so nothing is said about them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts were counted that are not recorded here.</source>
        <translation>
            <numerusform>%Ln account was counted that is not recorded here.</numerusform>
            <numerusform>%Ln accounts were counted that are not recorded here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services reach you there still:</source>
        <translation>
            <numerusform>%Ln service reaches you there still:</numerusform>
            <numerusform>%Ln services reach you there still:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts among keys and money still hang on it:</source>
        <translation>
            <numerusform>%Ln account among keys and money still hangs on it:</numerusform>
            <numerusform>%Ln accounts among keys and money still hang on it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services still hold it</source>
        <translation>
            <numerusform>%Ln service still holds it</numerusform>
            <numerusform>%Ln services still hold it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them being closed</source>
        <comment>services that hold it</comment>
        <translation>
            <numerusform>%Ln of them being closed</numerusform>
            <numerusform>%Ln of them being closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln perhaps</source>
        <comment>services that may hold it</comment>
        <translation>
            <numerusform>%Ln perhaps</numerusform>
            <numerusform>%Ln perhaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>services</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are due in your ledger.</source>
        <comment>a notice of the desktop</comment>
        <translation>
            <numerusform>%Ln thing is due in your ledger.</numerusform>
            <numerusform>%Ln things are due in your ledger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %Ln days</source>
        <comment>requests</comment>
        <translation>
            <numerusform>Overdue by %Ln day</numerusform>
            <numerusform>Overdue by %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due in %Ln days ({day})</source>
        <comment>what comes due</comment>
        <translation>
            <numerusform>Due in %Ln day ({day})</numerusform>
            <numerusform>Due in %Ln days ({day})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days ({day})</source>
        <comment>what comes due</comment>
        <translation>
            <numerusform>In %Ln day ({day})</numerusform>
            <numerusform>In %Ln days ({day})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more days</source>
        <comment>waiting</comment>
        <translation>
            <numerusform>%Ln more day</numerusform>
            <numerusform>%Ln more days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First give %Ln accounts another sign-in</source>
        <comment>plan steps</comment>
        <translation>
            <numerusform>First give %Ln account another sign-in</numerusform>
            <numerusform>First give %Ln accounts another sign-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do not sign in for %Ln days</source>
        <comment>plan steps</comment>
        <translation>
            <numerusform>Do not sign in for %Ln day</numerusform>
            <numerusform>Do not sign in for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more accounts are signed in to through it; their steps follow.</source>
        <translation>
            <numerusform>%Ln more account is signed in to through it; its step follows.</numerusform>
            <numerusform>%Ln more accounts are signed in to through it; their steps follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due in %Ln days</source>
        <comment>requests</comment>
        <translation>
            <numerusform>Due in %Ln day</numerusform>
            <numerusform>Due in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsPart</name>
    <message numerus="yes">
        <source>See the %Ln recorded</source>
        <translation>
            <numerusform>See the %Ln recorded</numerusform>
            <numerusform>See the %Ln recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message numerus="yes">
        <source>%Ln services added</source>
        <translation>
            <numerusform>%Ln service added</numerusform>
            <numerusform>%Ln services added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services updated</source>
        <translation>
            <numerusform>%Ln service updated</numerusform>
            <numerusform>%Ln services updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of your own data recorded</source>
        <translation>
            <numerusform>%Ln piece of your own data recorded</numerusform>
            <numerusform>%Ln pieces of your own data recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message numerus="yes">
        <source>%Ln things are due</source>
        <translation>
            <numerusform>%Ln thing is due</numerusform>
            <numerusform>%Ln things are due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>Accounts concerned: {names}, and %Ln more</source>
        <translation>
            <numerusform>Accounts concerned: {names}, and %Ln more</numerusform>
            <numerusform>Accounts concerned: {names}, and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>All %Ln findings</source>
        <translation>
            <numerusform>All %Ln finding</numerusform>
            <numerusform>All %Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All that the rules have found is muted: %Ln findings.</source>
        <translation>
            <numerusform>All that the rules have found is muted: %Ln finding.</numerusform>
            <numerusform>All that the rules have found is muted: %Ln findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts are not fully checked.</source>
        <translation>
            <numerusform>%Ln account is not fully checked.</numerusform>
            <numerusform>%Ln accounts are not fully checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPart</name>
    <message numerus="yes">
        <source>All that the rules have found is muted: %Ln findings.</source>
        <translation>
            <numerusform>All that the rules have found is muted: %Ln finding.</numerusform>
            <numerusform>All that the rules have found is muted: %Ln findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts are not fully checked, and the rules only see what is known.</source>
        <translation>
            <numerusform>%Ln account is not fully checked, and the rules only see what is known.</numerusform>
            <numerusform>%Ln accounts are not fully checked, and the rules only see what is known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frauds are perhaps possible, with what nobody has checked.</source>
        <translation>
            <numerusform>%Ln fraud is perhaps possible, with what nobody has checked.</numerusform>
            <numerusform>%Ln frauds are perhaps possible, with what nobody has checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln muted findings are listed last.</source>
        <translation>
            <numerusform>%Ln muted finding is listed last.</numerusform>
            <numerusform>%Ln muted findings are listed last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings are muted.</source>
        <translation>
            <numerusform>%Ln finding is muted.</numerusform>
            <numerusform>%Ln findings are muted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FraudDetails</name>
    <message numerus="yes">
        <source>%Ln accounts have all of it by themselves.</source>
        <translation>
            <numerusform>%Ln account has all of it by itself.</numerusform>
            <numerusform>%Ln accounts have all of it by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts perhaps have all of it by themselves.</source>
        <translation>
            <numerusform>%Ln account perhaps has all of it by itself.</numerusform>
            <numerusform>%Ln accounts perhaps have all of it by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>perhaps %Ln accounts</source>
        <translation>
            <numerusform>perhaps %Ln account</numerusform>
            <numerusform>perhaps %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts, and perhaps {perhaps} more</source>
        <translation>
            <numerusform>%Ln account, and perhaps {perhaps} more</numerusform>
            <numerusform>%Ln accounts, and perhaps {perhaps} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No single account: %Ln accounts each have all of it.</source>
        <translation>
            <numerusform>No single account: %Ln account has all of it.</numerusform>
            <numerusform>No single account: %Ln accounts each have all of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FraudsModel</name>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} or %Ln others</source>
        <translation>
            <numerusform>{name} or %Ln other</numerusform>
            <numerusform>{name} or %Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cannot be deleted</source>
        <translation>
            <numerusform>%Ln of them cannot be deleted</numerusform>
            <numerusform>%Ln of them cannot be deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FraudsPart</name>
    <message numerus="yes">
        <source>%Ln frauds are possible with what is held</source>
        <translation>
            <numerusform>%Ln fraud is possible with what is held</numerusform>
            <numerusform>%Ln frauds are possible with what is held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are perhaps possible, with what nobody has checked.</source>
        <translation>
            <numerusform>%Ln more is perhaps possible, with what nobody has checked.</numerusform>
            <numerusform>%Ln more are perhaps possible, with what nobody has checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frauds are not possible and listed last.</source>
        <translation>
            <numerusform>%Ln fraud is not possible and listed last.</numerusform>
            <numerusform>%Ln frauds are not possible and listed last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frauds are not possible.</source>
        <translation>
            <numerusform>%Ln fraud is not possible.</numerusform>
            <numerusform>%Ln frauds are not possible.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldersBar</name>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stuck</source>
        <translation>
            <numerusform>%Ln stuck</numerusform>
            <numerusform>%Ln stuck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln not known</numerusform>
            <numerusform>%Ln not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentifierDetails</name>
    <message numerus="yes">
        <source>%Ln accounts hold one or may hold one, and nobody has said which: say so…</source>
        <translation>
            <numerusform>%Ln account holds one or may hold one, and nobody has said which: say so…</numerusform>
            <numerusform>%Ln accounts hold one or may hold one, and nobody has said which: say so…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts hold one, and nobody has said which: say so…</source>
        <translation>
            <numerusform>%Ln account holds one, and nobody has said which: say so…</numerusform>
            <numerusform>%Ln accounts hold one, and nobody has said which: say so…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services hold it.</source>
        <translation>
            <numerusform>%Ln service holds it.</numerusform>
            <numerusform>%Ln services hold it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without it, %Ln would drop a band.</source>
        <translation>
            <numerusform>Without it, %Ln would drop a band.</numerusform>
            <numerusform>Without it, %Ln would drop a band.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would not change.</source>
        <translation>
            <numerusform>%Ln would not change.</numerusform>
            <numerusform>%Ln would not change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others would be harder to link to you.</source>
        <translation>
            <numerusform>%Ln other would be harder to link to you.</numerusform>
            <numerusform>%Ln others would be harder to link to you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services may hold it: not checked.</source>
        <translation>
            <numerusform>%Ln service may hold it: not checked.</numerusform>
            <numerusform>%Ln services may hold it: not checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may hold it: not checked.</source>
        <translation>
            <numerusform>%Ln more may hold it: not checked.</numerusform>
            <numerusform>%Ln more may hold it: not checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentifierEditor</name>
    <message numerus="yes">
        <source>%Ln accounts hold one or may hold one, and nobody has said which: it is this one</source>
        <translation>
            <numerusform>%Ln account holds one or may hold one, and nobody has said which: it is this one</numerusform>
            <numerusform>%Ln accounts hold one or may hold one, and nobody has said which: it is this one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts hold one, and nobody has said which: it is this one</source>
        <translation>
            <numerusform>%Ln account holds one, and nobody has said which: it is this one</numerusform>
            <numerusform>%Ln accounts hold one, and nobody has said which: it is this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentifierLeaving</name>
    <message numerus="yes">
        <source>%Ln services hold it.</source>
        <translation>
            <numerusform>%Ln service holds it.</numerusform>
            <numerusform>%Ln services hold it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may hold it: not checked.</source>
        <translation>
            <numerusform>%Ln more may hold it: not checked.</numerusform>
            <numerusform>%Ln more may hold it: not checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services may hold it: not checked.</source>
        <translation>
            <numerusform>%Ln service may hold it: not checked.</numerusform>
            <numerusform>%Ln services may hold it: not checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentifiersModel</name>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may hold it</source>
        <translation>
            <numerusform>%Ln may hold it</numerusform>
            <numerusform>%Ln may hold it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeakView</name>
    <message numerus="yes">
        <source>These %Ln services can be tied together</source>
        <translation>
            <numerusform>%Ln service can be tied together</numerusform>
            <numerusform>These %Ln services can be tied together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %Ln services could be tied together</source>
        <translation>
            <numerusform>%Ln service could be tied together</numerusform>
            <numerusform>These %Ln services could be tied together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would perhaps tie %Ln services together</source>
        <translation>
            <numerusform>It would perhaps tie %Ln service together</numerusform>
            <numerusform>It would perhaps tie %Ln services together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them know who you are.</source>
        <translation>
            <numerusform>%Ln of them knows who you are.</numerusform>
            <numerusform>%Ln of them know who you are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others hold it only in part, or in a way that joins nothing.</source>
        <translation>
            <numerusform>%Ln other holds it only in part, or in a way that joins nothing.</numerusform>
            <numerusform>%Ln others hold it only in part, or in a way that joins nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services may hold it: not checked.</source>
        <translation>
            <numerusform>%Ln service may hold it: not checked.</numerusform>
            <numerusform>%Ln services may hold it: not checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may hold it: not checked.</source>
        <translation>
            <numerusform>%Ln more may hold it: not checked.</numerusform>
            <numerusform>%Ln more may hold it: not checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may have it: nobody has said which one they have.</source>
        <translation>
            <numerusform>%Ln more may have it: nobody has said which one it has.</numerusform>
            <numerusform>%Ln more may have it: nobody has said which one they have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %Ln would go up a band</source>
        <translation>
            <numerusform>%Ln would go up a band</numerusform>
            <numerusform>These %Ln would go up a band</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others would score higher within their band.</source>
        <translation>
            <numerusform>%Ln other would score higher within its band.</numerusform>
            <numerusform>%Ln others would score higher within their band.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With it and what these services hold, %Ln frauds are perhaps possible</source>
        <translation>
            <numerusform>With it and what these services hold, %Ln fraud is perhaps possible</numerusform>
            <numerusform>With it and what these services hold, %Ln frauds are perhaps possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With it and what these services hold, %Ln frauds are possible</source>
        <translation>
            <numerusform>With it and what these services hold, %Ln fraud is possible</numerusform>
            <numerusform>With it and what these services hold, %Ln frauds are possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them would not be, or less surely, if it tied nothing together.</source>
        <translation>
            <numerusform>%Ln of them would not be, or less surely, if it tied nothing together.</numerusform>
            <numerusform>%Ln of them would not be, or less surely, if it tied nothing together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkageGraph</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkageView</name>
    <message numerus="yes">
        <source>%Ln services hold it.</source>
        <translation>
            <numerusform>%Ln service holds it.</numerusform>
            <numerusform>%Ln services hold it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them know who you are.</source>
        <translation>
            <numerusform>%Ln of them knows who you are.</numerusform>
            <numerusform>%Ln of them know who you are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services may hold it: not checked.</source>
        <translation>
            <numerusform>%Ln service may hold it: not checked.</numerusform>
            <numerusform>%Ln services may hold it: not checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others may hold it: not checked.</source>
        <translation>
            <numerusform>%Ln other may hold it: not checked.</numerusform>
            <numerusform>%Ln others may hold it: not checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has leaked from %Ln services.</source>
        <translation>
            <numerusform>It has leaked from %Ln service.</numerusform>
            <numerusform>It has leaked from %Ln services.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListsPart</name>
    <message numerus="yes">
        <source>%Ln entries had no address to write to and were left out.</source>
        <translation>
            <numerusform>%Ln entry had no address to write to and was left out.</numerusform>
            <numerusform>%Ln entries had no address to write to and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadPanel</name>
    <message numerus="yes">
        <source>removable · %Ln accounts</source>
        <translation>
            <numerusform>removable · %Ln account</numerusform>
            <numerusform>removable · %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not checked · %Ln accounts</source>
        <translation>
            <numerusform>not checked · %Ln account</numerusform>
            <numerusform>not checked · %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stuck · %Ln accounts</source>
        <translation>
            <numerusform>stuck · %Ln account</numerusform>
            <numerusform>stuck · %Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockPart</name>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapPart</name>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} and %Ln more</numerusform>
            <numerusform>{names} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places drawn as one, {severity}, {band}, {standing}</source>
        <translation>
            <numerusform>%Ln place drawn as one, {severity}, {band}, {standing}</numerusform>
            <numerusform>%Ln places drawn as one, {severity}, {band}, {standing}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchDialog</name>
    <message numerus="yes">
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name} and %Ln more</numerusform>
            <numerusform>{name} and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message numerus="yes">
        <source>%Ln more may hold it: not checked</source>
        <translation>
            <numerusform>%Ln more may hold it: not checked</numerusform>
            <numerusform>%Ln more may hold it: not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services hold it</source>
        <translation>
            <numerusform>%Ln service holds it</numerusform>
            <numerusform>%Ln services hold it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyDataPage</name>
    <message numerus="yes">
        <source>%Ln items, values masked</source>
        <translation>
            <numerusform>%Ln item, value masked</numerusform>
            <numerusform>%Ln items, values masked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberPart</name>
    <message numerus="yes">
        <source>%Ln of them are being closed: they hold it until they are gone.</source>
        <translation>
            <numerusform>%Ln of them is being closed: it holds it until it is gone.</numerusform>
            <numerusform>%Ln of them are being closed: they hold it until they are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End it although %Ln services still hold it?</source>
        <translation>
            <numerusform>End it although %Ln service still holds it?</numerusform>
            <numerusform>End it although %Ln services still hold it?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficialCountsModel</name>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>None of your accounts counts any more: all {closed} are closed and verified.</source>
        <translation>
            <numerusform>Your {closed} account counts no more: it is closed and verified.</numerusform>
            <numerusform>None of your accounts counts any more: all {closed} are closed and verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have {all} accounts. Whether they can be deleted has not been checked.</source>
        <translation>
            <numerusform>You have {all} account. Whether it can be deleted has not been checked.</numerusform>
            <numerusform>You have {all} accounts. Whether they can be deleted has not been checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your {all} accounts is marked as impossible to delete, but {unchecked} have not been checked.</source>
        <translation>
            <numerusform>None of your {all} accounts is marked as impossible to delete, but {unchecked} has not been checked.</numerusform>
            <numerusform>None of your {all} accounts is marked as impossible to delete, but {unchecked} have not been checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your {all} accounts is marked as impossible to delete.</source>
        <translation>
            <numerusform>Your {all} account is not marked as impossible to delete.</numerusform>
            <numerusform>None of your {all} accounts is marked as impossible to delete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{stuck} of your {all} accounts cannot be deleted. No ID is recorded there.</source>
        <translation>
            <numerusform>{stuck} of your {all} accounts cannot be deleted. No ID is recorded there.</numerusform>
            <numerusform>{stuck} of your {all} accounts cannot be deleted. No ID is recorded there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{stuck} of your {all} accounts cannot be deleted; {held} of those hold your ID, perhaps {perhaps} more.</source>
        <translation>
            <numerusform>{stuck} of your {all} accounts cannot be deleted; {held} of those holds your ID, perhaps {perhaps} more.</numerusform>
            <numerusform>{stuck} of your {all} accounts cannot be deleted; {held} of those hold your ID, perhaps {perhaps} more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{stuck} of your {all} accounts cannot be deleted; {held} of those hold your ID.</source>
        <translation>
            <numerusform>{stuck} of your {all} accounts cannot be deleted; {held} of those holds your ID.</numerusform>
            <numerusform>{stuck} of your {all} accounts cannot be deleted; {held} of those hold your ID.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{stuck} of your {all} accounts cannot be deleted. Whether {perhaps} of those hold your ID is not known.</source>
        <translation>
            <numerusform>{stuck} of your {all} accounts cannot be deleted. Whether {perhaps} of those holds your ID is not known.</numerusform>
            <numerusform>{stuck} of your {all} accounts cannot be deleted. Whether {perhaps} of those hold your ID is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not fully checked</source>
        <translation>
            <numerusform>%Ln not fully checked</numerusform>
            <numerusform>%Ln not fully checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnDataNotice</name>
    <message numerus="yes">
        <source>{values} and %Ln more</source>
        <translation>
            <numerusform>{values} and %Ln more</numerusform>
            <numerusform>{values} and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaybookPart</name>
    <message numerus="yes">
        <source>%Ln accounts cannot be deleted</source>
        <translation>
            <numerusform>%Ln account cannot be deleted</numerusform>
            <numerusform>%Ln accounts cannot be deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln further accounts were never checked, so they may be stuck, too.</source>
        <translation>
            <numerusform>%Ln further account was never checked, so it may be stuck, too.</numerusform>
            <numerusform>%Ln further accounts were never checked, so they may be stuck, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestLetter</name>
    <message numerus="yes">
        <source>The further %Ln days are this program’s proposal, not a limit of the law.</source>
        <translation>
            <numerusform>The further %Ln day is this program’s proposal, not a limit of the law.</numerusform>
            <numerusform>The further %Ln days are this program’s proposal, not a limit of the law.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>Accounts that are new: %Ln</source>
        <translation>
            <numerusform>Accounts that are new: %Ln</numerusform>
            <numerusform>Accounts that are new: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accounts that are gone: %Ln</source>
        <translation>
            <numerusform>Accounts that are gone: %Ln</numerusform>
            <numerusform>Accounts that are gone: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Incidents recorded: %Ln</source>
        <translation>
            <numerusform>Incidents recorded: %Ln</numerusform>
            <numerusform>Incidents recorded: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Findings that are new: %Ln</source>
        <translation>
            <numerusform>Findings that are new: %Ln</numerusform>
            <numerusform>Findings that are new: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Findings that are settled: %Ln</source>
        <translation>
            <numerusform>Findings that are settled: %Ln</numerusform>
            <numerusform>Findings that are settled: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{read}, %Ln left out</source>
        <translation>
            <numerusform>{read}, %Ln left out</numerusform>
            <numerusform>{read}, %Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln changes</source>
        <translation>
            <numerusform>Write %Ln change</numerusform>
            <numerusform>Write %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln changes are one step and can be undone.</source>
        <translation>
            <numerusform>The %Ln change is one step and can be undone.</numerusform>
            <numerusform>The %Ln changes are one step and can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: show</source>
        <translation>
            <numerusform>%Ln left out: show</numerusform>
            <numerusform>%Ln left out: show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: hide</source>
        <translation>
            <numerusform>%Ln left out: hide</numerusform>
            <numerusform>%Ln left out: hide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignUpDialog</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignUpOutcome</name>
    <message numerus="yes">
        <source>%Ln of your other accounts would go up a band: {names}</source>
        <translation>
            <numerusform>%Ln of your other accounts would go up a band: {names}</numerusform>
            <numerusform>%Ln of your other accounts would go up a band: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your other accounts would weigh more.</source>
        <translation>
            <numerusform>%Ln of your other accounts would weigh more.</numerusform>
            <numerusform>%Ln of your other accounts would weigh more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names}, and %Ln more</source>
        <translation>
            <numerusform>{names}, and %Ln more</numerusform>
            <numerusform>{names}, and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StuckPart</name>
    <message numerus="yes">
        <source>%Ln accounts cannot be deleted</source>
        <translation>
            <numerusform>%Ln account cannot be deleted</numerusform>
            <numerusform>%Ln accounts cannot be deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in this list: %Ln accounts nobody has checked. They are not counted as deletable.</source>
        <translation>
            <numerusform>Not in this list: %Ln account nobody has checked. It is not counted as deletable.</numerusform>
            <numerusform>Not in this list: %Ln accounts nobody has checked. They are not counted as deletable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For all %Ln accounts somebody has said how they can be deleted.</source>
        <translation>
            <numerusform>For the %Ln account somebody has said how it can be deleted.</numerusform>
            <numerusform>For all %Ln accounts somebody has said how they can be deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%n suggestions. The Down key goes to them.</source>
        <translation>
            <numerusform>%n suggestion. The Down key goes to it.</numerusform>
            <numerusform>%n suggestions. The Down key goes to them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingBackPanel</name>
    <message numerus="yes">
        <source>%Ln entries were read.</source>
        <translation>
            <numerusform>%Ln entry was read.</numerusform>
            <numerusform>%Ln entries were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services added.</source>
        <translation>
            <numerusform>%Ln service added.</numerusform>
            <numerusform>%Ln services added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services updated.</source>
        <translation>
            <numerusform>%Ln service updated.</numerusform>
            <numerusform>%Ln services updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries left out.</source>
        <translation>
            <numerusform>%Ln entry left out.</numerusform>
            <numerusform>%Ln entries left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records go, or become what they would be without this import.</source>
        <translation>
            <numerusform>%Ln record goes, or becomes what it would be without this import.</numerusform>
            <numerusform>%Ln records go, or become what they would be without this import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records stay, because other files that you brought in show them, too.</source>
        <translation>
            <numerusform>%Ln record stays, because other files that you brought in show it, too.</numerusform>
            <numerusform>%Ln records stay, because other files that you brought in show them, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records stay, because they were changed since or because something hangs on them.</source>
        <translation>
            <numerusform>%Ln record stays, because it was changed since or because something hangs on it.</numerusform>
            <numerusform>%Ln records stay, because they were changed since or because something hangs on them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickServicesDialog</name>
    <message numerus="yes">
        <source>Add %Ln services</source>
        <translation>
            <numerusform>Add %Ln service</numerusform>
            <numerusform>Add %Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services are ticked.</source>
        <translation>
            <numerusform>%Ln service is ticked.</numerusform>
            <numerusform>%Ln services are ticked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialChooser</name>
    <message numerus="yes">
        <source>It opens %Ln other accounts, which stay with what they hold.</source>
        <translation>
            <numerusform>It opens %Ln other account, which stays with what it holds.</numerusform>
            <numerusform>It opens %Ln other accounts, which stay with what they hold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialOutcome</name>
    <message numerus="yes">
        <source>%Ln changes tried out</source>
        <translation>
            <numerusform>%Ln change tried out</numerusform>
            <numerusform>%Ln changes tried out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frauds are possible or perhaps possible</source>
        <translation>
            <numerusform>%Ln fraud is possible or perhaps possible</numerusform>
            <numerusform>%Ln frauds are possible or perhaps possible</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unfolding</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
