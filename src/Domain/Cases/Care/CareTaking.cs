using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases.Care;

/// <summary>What happened when a step is taken.</summary>
/// <param name="Entry">Id of the entry it writes.</param>
/// <param name="At">When it happened (UTC), as stated.</param>
/// <param name="Now">When it is written down (UTC), by the server's clock.</param>
public sealed record CareTaking(CaseEntryId Entry, DateTime At, DateTime Now, AccountId By)
{
    public string? Words { get; init; }

    /// <summary>Number and issuer of the paper behind it.</summary>
    public string? Document { get; init; }

    public CasePaperId? Paper { get; init; }

    /// <summary>Asked for by <see cref="CareStep.MoveOut"/>.</summary>
    public CareDanger? Danger { get; init; }
}

/// <summary>Abuse by a carer as new information of danger: its hours run anew (Luật Trẻ em Điều 69 khoản 2; Nghị định 56/2017/NĐ-CP Điều 26, Điều 31).</summary>
/// <param name="Information">Identifier of that information; the subject of its clocks.</param>
/// <param name="KnownAt">When the ward came to know (UTC).</param>
/// <param name="Received">Id of the entry that says so.</param>
/// <param name="Emergency">Id of the entry that finds an emergency.</param>
public sealed record CareDanger(Guid Information, DateTime KnownAt, CaseEntryId Received, CaseEntryId Emergency);
