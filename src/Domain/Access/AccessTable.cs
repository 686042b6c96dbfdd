using MangNon.Domain.Organisation;
using static MangNon.Domain.Access.RecordAction;
using static MangNon.Domain.Access.SecrecyLevel;
using static MangNon.Domain.Organisation.Role;

namespace MangNon.Domain.Access;

/// <summary>A row of the table: these posts may do this with that kind of record, if they stand to it like this.</summary>
/// <param name="Highest">Level up to which it holds.</param>
/// <param name="Stage">From when on.</param>
/// <param name="OfKind">Kind of the post's unit; null for any.</param>
public sealed record AccessRule(
    RecordKind Kind,
    IReadOnlyList<Role> Who,
    Place Where,
    Relation Relation,
    SecrecyLevel Highest,
    IReadOnlyList<RecordAction> Actions,
    RecordStage Stage = RecordStage.Any,
    UnitKind? OfKind = null);

/// <summary>
/// Who may do what, in one table. What is not listed is refused. Rights of several rows add up.
/// <para>
/// Law: private life, personal and family secrets of a child are inviolable (Luật Trẻ em 102/2016/QH13 Điều 21; what they are: Nghị định
/// 56/2017/NĐ-CP Điều 33); what is taken in and verified is kept secret for the safety of the informant and in the best interest of
/// the child, and each report says its level of secrecy and how far it goes (Nghị định 56/2017/NĐ-CP Điều 24). Which post sees what is
/// nowhere laid down: these rows are ours, drawn from who must act (Điều 25 to 32 of the decree).
/// </para>
/// </summary>
public static class AccessTable
{
    private static readonly Role[] RunTheWard = [Officer, Leader];
    private static readonly Role[] InUnits = [UnitHead, UnitMember, ResidentialGroupHead, Collaborator, Supervisor];
    private static readonly Role[] SpeakForUnits = [UnitHead, ResidentialGroupHead, Supervisor];
    private static readonly Role[] Everybody = Enum.GetValues<Role>();

    /// <summary>All rows, by kind of record.</summary>
    public static IReadOnlyList<AccessRule> Rules { get; } =
    [
        new(RecordKind.Plan, RunTheWard, Place.Ward, Relation.None, Protected, [List, Open, Change, Decide]),
        new(RecordKind.Plan, InUnits, Place.Ward, Relation.None, Normal, [List, Open], RecordStage.InForce),
        new(RecordKind.Plan, [LevelAbove], Place.WardsBelow, Relation.None, Normal, [List, Open], RecordStage.InForce),

        new(RecordKind.Task, [Officer], Place.Ward, Relation.None, Protected, [List, Open, Change, Decide, Export], RecordStage.InForce),
        new(RecordKind.Task, [Leader], Place.Ward, Relation.None, Protected, [List, Open, Decide, Export], RecordStage.InForce),
        new(RecordKind.Task, [Supervisor], Place.Ward, Relation.None, Normal, [List, Open, Export], RecordStage.InForce),
        new(RecordKind.Task, InUnits, Place.Ward, Relation.SharedTask, Normal, [List, Open, Change, Export], RecordStage.InForce),

        new(RecordKind.UnitReport, [Officer], Place.Ward, Relation.None, Protected, [List, Open, Change, Decide]),
        new(RecordKind.UnitReport, [Leader], Place.Ward, Relation.None, Protected, [List, Open, Decide]),
        new(RecordKind.UnitReport, InUnits, Place.Ward, Relation.OwnUnit, Protected, [List, Open, Change]),

        new(RecordKind.WardReport, [Officer], Place.Ward, Relation.None, Protected, [List, Open, Change, Export]),
        new(RecordKind.WardReport, [Leader], Place.Ward, Relation.None, Protected, [List, Open, Change, Decide, Export]),
        new(RecordKind.WardReport, [LevelAbove], Place.WardsBelow, Relation.None, Normal, [List, Open, Export], RecordStage.Sent),

        new(RecordKind.ReportParagraph, RunTheWard, Place.Ward, Relation.None, Protected, [List, Open, Change]),
        new(RecordKind.ReportParagraph, SpeakForUnits, Place.Ward, Relation.OwnUnit, Protected, [List, Open, Change]),
        new(RecordKind.ReportParagraph, InUnits, Place.Ward, Relation.OwnUnit, Normal, [List, Open, Change]),
        new(RecordKind.ReportParagraph, InUnits, Place.Ward, Relation.Writer, Protected, [List, Open, Change]),
        new(RecordKind.ReportParagraph, [LevelAbove], Place.WardsBelow, Relation.None, Normal, [List, Open, Export], RecordStage.Sent),

        new(RecordKind.File, RunTheWard, Place.Ward, Relation.None, Protected, [List, Open, Decide, Export]),
        new(RecordKind.File, InUnits, Place.Ward, Relation.OwnUnit, Protected, [List, Open, Export]),
        new(RecordKind.File, InUnits, Place.Ward, Relation.SharedTask, Normal, [List, Open, Export]),
        new(RecordKind.File, [.. RunTheWard, .. InUnits], Place.Ward, Relation.NamedTeam, Sealed, [List, Open, Export]),
        new(RecordKind.File, [LevelAbove], Place.WardsBelow, Relation.None, Normal, [List, Open, Export], RecordStage.Sent),
        new(RecordKind.File, RunTheWard, Place.Ward, Relation.Emergency, Sealed, [Open]),
        new(RecordKind.File, [UnitHead], Place.Ward, Relation.Emergency, Protected, [Open]),

        new(RecordKind.Person, [.. RunTheWard, .. InUnits], Place.Ward, Relation.None, Normal, [List]),
        new(RecordKind.Person, [Officer, Administrator], Place.Ward, Relation.None, Protected, [List, Open, Change]),
        new(RecordKind.Person, Everybody, Place.Ward, Relation.Self, Protected, [List, Open]),

        new(RecordKind.Account, [Administrator], Place.Ward, Relation.None, Protected, [List, Open, Change]),
        new(RecordKind.Account, Everybody, Place.Ward, Relation.Self, Protected, [List, Open, Change]),

        new(RecordKind.Acts, [.. RunTheWard, Auditor], Place.Ward, Relation.None, Protected, [List, Open]),

        new(RecordKind.EmergencyAccess, [Leader], Place.Ward, Relation.None, Protected, [List, Open, Decide]),
        new(RecordKind.EmergencyAccess, [Auditor], Place.Ward, Relation.None, Protected, [List, Open]),
        new(RecordKind.EmergencyAccess, [.. RunTheWard, .. InUnits], Place.Ward, Relation.Self, Protected, [List, Open]),

        new(RecordKind.PaperFile, [Officer], Place.Ward, Relation.None, Protected, [List, Open, Change]),
        new(RecordKind.PaperFile, [Leader], Place.Ward, Relation.None, Protected, [List, Open, Change, Decide]),
        new(RecordKind.PaperFile, InUnits, Place.Ward, Relation.OwnUnit, Protected, [List, Open, Change]),
        new(RecordKind.PaperFile, InUnits, Place.Ward, Relation.NamedTeam, Protected, [List, Open, Decide]),

        new(RecordKind.DataBreach, [Leader], Place.Ward, Relation.None, Protected, [List, Open, Change, Decide]),
        new(RecordKind.DataBreach, [Officer, Administrator], Place.Ward, Relation.None, Protected, [List, Open, Change]),
        new(RecordKind.DataBreach, [Auditor], Place.Ward, Relation.None, Protected, [List, Open]),
        new(RecordKind.DataBreach, InUnits, Place.Ward, Relation.Writer, Protected, [List, Open, Change]),

        new(RecordKind.Child, [Officer], Place.Ward, Relation.None, Protected, [List, Open, Change, Decide, Export]),
        new(RecordKind.Child, [Leader], Place.Ward, Relation.None, Protected, [List, Open, Decide, Export]),
        new(RecordKind.Child, [ResidentialGroupHead, Collaborator], Place.ResidentialGroup, Relation.OwnUnit, Protected, [List, Open, Change, Export]),
        new(RecordKind.Child, [UnitHead, UnitMember], Place.School, Relation.OwnUnit, Protected, [List, Open, Change, Export]),
        new(RecordKind.Child, [UnitHead, UnitMember], Place.Ward, Relation.None, Protected, [List, Open, Change, Export], OfKind: UnitKind.HealthStation),
        new(RecordKind.Child, [UnitHead, UnitMember], Place.Ward, Relation.None, Protected, [List, Open, Change, Export], OfKind: UnitKind.Police),
        new(RecordKind.Child, [UnitHead, UnitMember], Place.Ward, Relation.None, Protected, [List, Open, Change, Export], OfKind: UnitKind.Justice),

        // Fatherland Front, level above, administrator and auditor have no row here: nothing personal, no child's data.
        new(RecordKind.ChildRecord, [Officer], Place.Ward, Relation.AssignedWorker, Sealed, [List, Open, Change, Export]),
        new(RecordKind.ChildRecord, [UnitHead, UnitMember, Collaborator], Place.Ward, Relation.AssignedWorker, Protected, [List, Open, Change]),
        new(RecordKind.ChildRecord, [Officer, Leader, UnitHead, UnitMember, ResidentialGroupHead, Collaborator], Place.Ward, Relation.NamedTeam, Protected, [List, Open, Change]),
        new(RecordKind.ChildRecord, [UnitHead], Place.Ward, Relation.ReferredUnit, Protected, [List, Open, Change]),
        new(RecordKind.ChildRecord, [UnitMember, Collaborator], Place.Ward, Relation.ReferredUnit, Normal, [List, Open]),
        new(RecordKind.ChildRecord, [Leader], Place.Ward, Relation.None, Protected, [List, Open, Decide, Export]),
        new(RecordKind.ChildRecord, [Officer], Place.Ward, Relation.None, Normal, [List, Open, Change, Export]),
        new(RecordKind.ChildRecord, [UnitHead], Place.School, Relation.OwnUnit, Protected, [List, Open, Change]),
        new(RecordKind.ChildRecord, [UnitMember], Place.School, Relation.OwnUnit, Normal, [List, Open]),
        new(RecordKind.ChildRecord, [ResidentialGroupHead], Place.ResidentialGroup, Relation.OwnUnit, Normal, [List]),
        new(RecordKind.ChildRecord, [Collaborator], Place.ResidentialGroup, Relation.OwnUnit, Normal, [List, Open, Change]),
        new(RecordKind.ChildRecord, RunTheWard, Place.Ward, Relation.Emergency, Sealed, [Open]),
        new(RecordKind.ChildRecord, [UnitHead], Place.Ward, Relation.Emergency, Protected, [Open]),

        // One register of reports for those who run the ward; whoever took one in sees that one.
        new(RecordKind.CaseReport, [Officer], Place.Ward, Relation.None, Protected, [List, Open, Change, Decide, Export]),
        new(RecordKind.CaseReport, [Leader], Place.Ward, Relation.None, Protected, [List, Open, Change, Decide, Export]),
        new(RecordKind.CaseReport, [UnitHead, UnitMember, ResidentialGroupHead, Collaborator], Place.Ward, Relation.NamedTeam, Protected, [List, Open]),

        // Who told is seen by nobody for their post's sake.
        new(RecordKind.Informant, RunTheWard, Place.Ward, Relation.Emergency, Sealed, [Open]),

        // A case belongs to its worker, the leaders and the people named in it; a colleague of theirs sees nothing of it.
        new(RecordKind.Case, [Officer], Place.Ward, Relation.AssignedWorker, Protected, [List, Open, Change, Export]),
        new(RecordKind.Case, [Leader], Place.Ward, Relation.None, Protected, [List, Open, Change, Decide, Export]),
        new(RecordKind.Case, [Officer, UnitHead, UnitMember, ResidentialGroupHead, Collaborator], Place.Ward, Relation.NamedTeam, Protected, [List, Open]),
        new(RecordKind.Case, RunTheWard, Place.Ward, Relation.Emergency, Protected, [Open]),
        new(RecordKind.Case, [UnitHead], Place.Ward, Relation.Emergency, Protected, [Open]),

        // A note is read by its writer, by those of the same part and by who works on the case (see CaseNotesFor); a sealed one by its writer, or by a broken seal.
        new(RecordKind.CaseNote, RunTheWard, Place.Ward, Relation.Emergency, Sealed, [Open]),

        // A unit sees what a referral carries, not the case; who works on the case sees its referrals with it.
        new(RecordKind.CaseReferral, [UnitHead, ResidentialGroupHead], Place.Ward, Relation.OwnUnit, Protected, [List, Open, Change]),

        // The police put on record and follow what they found; the chairman and who stands in decide.
        new(RecordKind.Sanction, [Officer], Place.Ward, Relation.None, Protected, [List, Open, Change, Export]),
        new(RecordKind.Sanction, [Leader], Place.Ward, Relation.None, Protected, [List, Open, Change, Decide, Export]),
        new(RecordKind.Sanction, [UnitHead], Place.Ward, Relation.OwnUnit, Protected, [List, Open, Change], OfKind: UnitKind.Police),

        // Whoever runs the ward takes dossiers in and gives results; a unit sees none.
        new(RecordKind.Dossier, RunTheWard, Place.Ward, Relation.None, Protected, [List, Open, Change, Export]),

        // A unit sees what it deals with or drafted; what tells of a child, only who speaks for it.
        new(RecordKind.IncomingDocument, RunTheWard, Place.Ward, Relation.None, Protected, [List, Open, Change, Decide, Export]),
        new(RecordKind.IncomingDocument, SpeakForUnits, Place.Ward, Relation.OwnUnit, Protected, [List, Open, Change, Export]),
        new(RecordKind.IncomingDocument, InUnits, Place.Ward, Relation.OwnUnit, Normal, [List, Open]),
        new(RecordKind.OutgoingDocument, RunTheWard, Place.Ward, Relation.None, Protected, [List, Open, Change, Export]),
        new(RecordKind.OutgoingDocument, SpeakForUnits, Place.Ward, Relation.OwnUnit, Protected, [List, Open, Export]),
        new(RecordKind.OutgoingDocument, InUnits, Place.Ward, Relation.OwnUnit, Normal, [List, Open]),
    ];

    /// <summary>Rows that let this person do this with records of a kind; none means no.</summary>
    public static IEnumerable<AccessRule> For(Viewer me, RecordKind kind, RecordAction action) =>
        Rules.Where(r => r.Kind == kind && r.Who.Contains(me.Role) && r.Actions.Contains(action) && (r.OfKind is null || r.OfKind == me.UnitKind)).Select(r => r.Under(me));

    /// <summary>Level up to which a role may break the seal of a kind of record; null where it may not.</summary>
    public static SecrecyLevel? HighestInEmergency(Role role, RecordKind kind) =>
        Rules.Where(r => r.Kind == kind && r.Relation is Relation.Emergency && r.Who.Contains(role)).Max(r => (SecrecyLevel?)r.Highest);

    // A seal is broken by a person in their own name, and what is sealed does not pass to somebody who stands in.
    private static AccessRule Under(this AccessRule rule, Viewer me) =>
        me.StandsInFor is not null && rule.Highest is Sealed ? rule with { Highest = Protected } : rule;
}
