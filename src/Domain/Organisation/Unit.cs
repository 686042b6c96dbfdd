using MangNon.Domain.Names;

namespace MangNon.Domain.Organisation;

/// <summary>Kinds of unit that take part in the ward's work for children.</summary>
public enum UnitKind
{
    /// <summary>Chairman and vice-chairmen (lãnh đạo UBND).</summary>
    Leadership,

    /// <summary>An office of the ward (bộ phận chuyên môn).</summary>
    Office,

    /// <summary>Tư pháp - Hộ tịch: registers births, deaths and adoptions.</summary>
    Justice,

    /// <summary>Công an.</summary>
    Police,

    /// <summary>Trạm Y tế.</summary>
    HealthStation,

    /// <summary>Trường học.</summary>
    School,

    /// <summary>Mass organisation (hội, đoàn thể).</summary>
    MassOrganisation,

    /// <summary>Mặt trận Tổ quốc: supervises beside its own tasks.</summary>
    FatherlandFront,

    /// <summary>Tổ dân phố, thôn.</summary>
    ResidentialGroup,
}

/// <summary>A unit of the ward. It is never deleted; it ends.</summary>
public sealed class Unit : IRootRecord
{
    private Unit()
    {
    }

    public Unit(UnitId id, WardId ward, string name, UnitKind kind, DateOnly from, params string[] otherNames)
    {
        Id = id;
        WardId = ward;
        Kind = kind;
        From = from;
        Rename(name, otherNames);
    }

    public UnitId Id { get; private set; }

    public WardId WardId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Other names a plan may use for it, one a line; matching ignores case and accents.</summary>
    public string OtherNames { get; private set; } = "";

    public UnitKind Kind { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day of its existence; null while it exists.</summary>
    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    /// <summary>All names, its own first.</summary>
    public IEnumerable<string> Names => OtherNames.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(Name);

    public bool ExistsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Gives it a name and the other names plans use.</summary>
    public void Rename(string name, IEnumerable<string> otherNames)
    {
        Name = VietnameseText.Clean(name);
        OtherNames = string.Join('\n', otherNames.Select(VietnameseText.Clean).Where(n => n.Length > 0));
    }

    public IEnumerable<Refusal> WhyNotEnd(DateOnly lastDay)
    {
        if (To is not null) yield return new Refusal("unit.already-ended");
        if (lastDay < From) yield return new Refusal("unit.end-before-start");
    }

    /// <summary>The same, with the posts held in the unit, which end with it.</summary>
    public IEnumerable<Refusal> WhyNotEnd(DateOnly lastDay, IEnumerable<Post> posts)
    {
        foreach (var refusal in WhyNotEnd(lastDay)) yield return refusal;
        if (posts.Any(p => p.From > lastDay || p.To > lastDay)) yield return new Refusal("unit.has-later-post");
    }

    /// <summary>Ends the unit and the posts still held in it; what they did stays.</summary>
    public void End(DateOnly lastDay, IReadOnlyCollection<Post> posts)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(lastDay, posts));
        foreach (var post in posts.Where(p => p.To is null)) post.End(lastDay);
        To = lastDay;
    }

    /// <summary>Ends the unit; what it did stays.</summary>
    public void End(DateOnly lastDay)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(lastDay));
        To = lastDay;
    }

    /// <summary>
    /// The unit that goes on in its place in another ward from a day on: the same names and the same end, if one is known. The old one ends
    /// the day before; the posts held in it stay, for their holders go on reading what it kept.
    /// </summary>
    /// <param name="name">Its own, or another one where the new ward has that already.</param>
    /// <param name="otherNames">Those of its other names that mean no unit of the new ward.</param>
    public Unit GoOnIn(WardId ward, UnitId id, DateOnly on, string name, IEnumerable<string> otherNames)
    {
        if (!ExistsOn(on)) throw new ArgumentException("A unit that does not stand that day does not go on.", nameof(on));
        var next = new Unit(id, ward, name, Kind, on, [.. otherNames]) { To = To };
        To = on.AddDays(-1);
        return next;
    }

    /// <summary>Its end is taken back.</summary>
    public void ComeBack() => To = null;

    /// <summary>Its beginning is taken back: it keeps its row, since acts and superseded facts name it, and has no day.</summary>
    public void TakeBack() => To = From.AddDays(-1);
}
