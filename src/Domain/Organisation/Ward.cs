namespace MangNon.Domain.Organisation;

/// <summary>Level of an administrative unit (đơn vị hành chính). The district level ended on 30/6/2025 (Luật Tổ chức chính quyền địa phương 2025).</summary>
public enum AdministrativeLevel
{
    Province,
    District,
    Commune,
}

/// <summary>
/// The People's Committee whose work this is. Every root record carries its <see cref="WardId"/>.
/// The body a ward reports to stands in the same table with another <see cref="Level"/>.
/// </summary>
public sealed class Ward : IRootRecord
{
    private Ward()
    {
    }

    public Ward(WardId id, string code, string name, AdministrativeLevel level, WardId? reportsTo, string placeName)
    {
        Id = id;
        Code = code;
        Name = name;
        Level = level;
        ReportsTo = reportsTo;
        PlaceName = placeName;
    }

    public WardId Id { get; private set; }

    /// <summary>Code of the administrative unit (Quyết định 19/2025/QĐ-TTg); the same code may name another area before a merger.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Full name with its kind: "Phường Măng Non".</summary>
    public string Name { get; private set; } = "";

    public AdministrativeLevel Level { get; private set; }

    /// <summary>The body above; null at the top of this installation.</summary>
    public WardId? ReportsTo { get; private set; }

    /// <summary>Địa danh in the place line of documents (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4).</summary>
    public string PlaceName { get; private set; } = "";

    /// <summary>Last day of the unit; null while it stands. What it kept stays as it was.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The unit that goes on in its place from the next day (sáp nhập); null while it stands.</summary>
    public WardId? MergedInto { get; private set; }

    /// <summary>True for the invented ward; every page says so.</summary>
    public bool IsDemo { get; init; }

    public int Version { get; private set; }

    WardId IRootRecord.WardId => Id;

    /// <summary>Why its work cannot go on in another ward from a day on.</summary>
    /// <param name="on">First day under the other ward.</param>
    /// <param name="today">The office's day: a merger is carried out once it is so, not ahead.</param>
    public IEnumerable<Refusal> WhyNotMerge(Ward into, DateOnly on, DateOnly today)
    {
        if (into.Id == Id) yield return new Refusal("ward.merge-with-itself");
        if (Level is not AdministrativeLevel.Commune || into.Level is not AdministrativeLevel.Commune) yield return new Refusal("ward.merge-communes-alone");
        if (To is not null) yield return new Refusal("ward.merged-already");
        if (into.Id != Id && into.To is not null) yield return new Refusal("ward.merge-into-ended");
        if (on > today) yield return new Refusal("ward.merge-lies-ahead");
    }

    /// <summary>It ends the day before; the other ward goes on in its place (sáp nhập). What it kept stays as it was.</summary>
    public void MergeInto(Ward into, DateOnly on, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotMerge(into, on, today));
        (To, MergedInto) = (on.AddDays(-1), into.Id);
    }

    /// <summary>"phường Măng Non" for running text.</summary>
    public string NameInText => Name.Length == 0 ? "" : char.ToLowerInvariant(Name[0]) + Name[1..];
}
