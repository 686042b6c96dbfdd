namespace MangNon.Domain.Access;

/// <summary>
/// How closely a record is held. Nghị định 56/2017/NĐ-CP Điều 24 khoản 3: information and reports on the protection of children must
/// say their level of secrecy and how far they may go; it names no levels, these three are ours.
/// </summary>
public enum SecrecyLevel
{
    /// <summary>Thường: the ordinary work of the ward.</summary>
    Normal,

    /// <summary>Bảo vệ: private life of a child (Luật Trẻ em 102/2016/QH13 Điều 21; listed in Nghị định 56/2017/NĐ-CP Điều 33).</summary>
    Protected,

    /// <summary>Niêm phong: who gave the information (Nghị định 56/2017/NĐ-CP Điều 24 khoản 1).</summary>
    Sealed,
}

/// <summary>How far a rule reaches.</summary>
public enum Place
{
    /// <summary>The whole ward.</summary>
    Ward,

    /// <summary>Records that belong to a residential group.</summary>
    ResidentialGroup,

    /// <summary>Records that belong to a school.</summary>
    School,

    /// <summary>The wards that report to this body.</summary>
    WardsBelow,
}

/// <summary>What ties a person to a record.</summary>
public enum Relation
{
    /// <summary>Nothing: the post alone is enough.</summary>
    None,

    /// <summary>It is about themselves.</summary>
    Self,

    /// <summary>They wrote it, for their unit.</summary>
    Writer,

    /// <summary>It belongs to their unit.</summary>
    OwnUnit,

    /// <summary>It is, or is shown as evidence of, a task their unit leads or supports.</summary>
    SharedTask,

    /// <summary>It was referred to their unit.</summary>
    ReferredUnit,

    /// <summary>They are named in the team that works on it.</summary>
    NamedTeam,

    /// <summary>They answer for it.</summary>
    AssignedWorker,

    /// <summary>They broke its seal, with a reason and for a time.</summary>
    Emergency,
}

/// <summary>What can be done with a record.</summary>
public enum RecordAction
{
    /// <summary>See that it is there.</summary>
    List,

    /// <summary>Read it.</summary>
    Open,

    /// <summary>Add to it or correct it.</summary>
    Change,

    /// <summary>Accept, approve, send back, call off.</summary>
    Decide,

    /// <summary>Take it out as a file.</summary>
    Export,
}

/// <summary>Kinds of record that have rules of their own.</summary>
public enum RecordKind
{
    Plan,
    Task,
    UnitReport,
    WardReport,
    ReportParagraph,
    File,

    /// <summary>People of the ward and their posts.</summary>
    Person,
    Account,

    /// <summary>Traces of what was done.</summary>
    Acts,

    /// <summary>Uses of emergency access.</summary>
    EmergencyAccess,

    /// <summary>A file of papers on its way to the archive (hồ sơ).</summary>
    PaperFile,

    /// <summary>A breach of personal data in the register.</summary>
    DataBreach,

    /// <summary>A child or a household of the registry; which fields of it, see <see cref="Children.ChildFacets"/>.</summary>
    Child,

    /// <summary>Whatever says something about one child beyond the registry and has no kind of its own.</summary>
    ChildRecord,

    /// <summary>A report that a child is or may be in danger (tin báo).</summary>
    CaseReport,

    /// <summary>Who told of a child in danger.</summary>
    Informant,

    /// <summary>A case of child protection (ca bảo vệ trẻ em).</summary>
    Case,

    /// <summary>A note of one part of the people in a case (ghi chú riêng).</summary>
    CaseNote,

    /// <summary>A referral of a case to a unit (chuyển gửi).</summary>
    CaseReferral,

    /// <summary>An administrative sanction on a child's matter (xử phạt vi phạm hành chính).</summary>
    Sanction,

    /// <summary>A dossier of an administrative procedure (hồ sơ thủ tục hành chính).</summary>
    Dossier,

    /// <summary>A document in the register of what came in (văn bản đến).</summary>
    IncomingDocument,

    /// <summary>A document in the register of what went out (văn bản đi).</summary>
    OutgoingDocument,
}

/// <summary>From when on a rule lets somebody in.</summary>
public enum RecordStage
{
    Any,

    /// <summary>The plan it belongs to is in force.</summary>
    InForce,

    /// <summary>It was sent to the level above.</summary>
    Sent,
}
