<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountTab</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AutoLock</name>
    <message numerus="yes">
        <source>After %n minutes without use. Nothing was lost.</source>
        <translation>
            <numerusform>After %n minute without use. Nothing was lost.</numerusform>
            <numerusform>After %n minutes without use. Nothing was lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of your own data</source>
        <translation>
            <numerusform>%n piece of your own data</numerusform>
            <numerusform>%n pieces of your own data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records of what they hold</source>
        <translation>
            <numerusform>%n record of what they hold</numerusform>
            <numerusform>%n records of what they hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo. ago</source>
        <comment>months</comment>
        <translation>
            <numerusform>%n mo. ago</numerusform>
            <numerusform>%n mo. ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yr. ago</source>
        <comment>years</comment>
        <translation>
            <numerusform>%n yr. ago</numerusform>
            <numerusform>%n yr. ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not used for %n months</source>
        <translation>
            <numerusform>Not used for %n month</numerusform>
            <numerusform>Not used for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{difference} of it at %n other accounts</source>
        <translation>
            <numerusform>{difference} of it at %n other account</numerusform>
            <numerusform>{difference} of it at %n other accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>All %n findings</source>
        <translation>
            <numerusform>All %n finding</numerusform>
            <numerusform>All %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts have not been checked.</source>
        <translation>
            <numerusform>%n account has not been checked.</numerusform>
            <numerusform>%n accounts have not been checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldersBar</name>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stuck</source>
        <translation>
            <numerusform>%n stuck</numerusform>
            <numerusform>%n stuck</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentifierDetails</name>
    <message numerus="yes">
        <source>%n services hold it.</source>
        <translation>
            <numerusform>%n service holds it.</numerusform>
            <numerusform>%n services hold it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without it, %n would drop a band.</source>
        <translation>
            <numerusform>Without it, %n would drop a band.</numerusform>
            <numerusform>Without it, %n would drop a band.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would not change.</source>
        <translation>
            <numerusform>%n would not change.</numerusform>
            <numerusform>%n would not change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others would be harder to link to you.</source>
        <translation>
            <numerusform>%n other would be harder to link to you.</numerusform>
            <numerusform>%n others would be harder to link to you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentifiersModel</name>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadPanel</name>
    <message numerus="yes">
        <source>removable · %n accounts</source>
        <translation>
            <numerusform>removable · %n account</numerusform>
            <numerusform>removable · %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not checked · %n accounts</source>
        <translation>
            <numerusform>not checked · %n account</numerusform>
            <numerusform>not checked · %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stuck · %n accounts</source>
        <translation>
            <numerusform>stuck · %n account</numerusform>
            <numerusform>stuck · %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockPart</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyDataPage</name>
    <message numerus="yes">
        <source>%n items, values masked</source>
        <translation>
            <numerusform>%n item, value masked</numerusform>
            <numerusform>%n items, values masked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
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
        <source>{stuck} of your {all} accounts cannot be deleted; {held} of those hold your ID.</source>
        <translation>
            <numerusform>{stuck} of your {all} accounts cannot be deleted; {held} of those holds your ID.</numerusform>
            <numerusform>{stuck} of your {all} accounts cannot be deleted; {held} of those hold your ID.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n not checked</numerusform>
            <numerusform>%n not checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} and %n more</numerusform>
            <numerusform>{name} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{places} and %n more</source>
        <translation>
            <numerusform>{places} and %n more</numerusform>
            <numerusform>{places} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%n entries read</source>
        <translation>
            <numerusform>%n entry read</numerusform>
            <numerusform>%n entries read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n changes</source>
        <translation>
            <numerusform>Write %n change</numerusform>
            <numerusform>Write %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n changes are one step and can be undone.</source>
        <translation>
            <numerusform>The %n change is one step and can be undone.</numerusform>
            <numerusform>The %n changes are one step and can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: show</source>
        <translation>
            <numerusform>%n left out: show</numerusform>
            <numerusform>%n left out: show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: hide</source>
        <translation>
            <numerusform>%n left out: hide</numerusform>
            <numerusform>%n left out: hide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskPage</name>
    <message numerus="yes">
        <source>%n accounts cannot be deleted</source>
        <translation>
            <numerusform>%n account cannot be deleted</numerusform>
            <numerusform>%n accounts cannot be deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in this list: %n accounts nobody has checked. They are not counted as deletable.</source>
        <translation>
            <numerusform>Not in this list: %n account nobody has checked. It is not counted as deletable.</numerusform>
            <numerusform>Not in this list: %n accounts nobody has checked. They are not counted as deletable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts have not been checked, so nothing is said about them.</source>
        <translation>
            <numerusform>%n account has not been checked, so nothing is said about it.</numerusform>
            <numerusform>%n accounts have not been checked, so nothing is said about them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For all %n accounts somebody has said how they can be deleted.</source>
        <translation>
            <numerusform>For the %n account somebody has said how it can be deleted.</numerusform>
            <numerusform>For all %n accounts somebody has said how they can be deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicesModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickServicesDialog</name>
    <message numerus="yes">
        <source>Add %n services</source>
        <translation>
            <numerusform>Add %n service</numerusform>
            <numerusform>Add %n services</numerusform>
        </translation>
    </message>
</context>
</TS>
