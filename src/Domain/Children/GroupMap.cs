using MangNon.Domain.Access;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>
/// A map of the residential groups of a ward (bản đồ tổ dân phố) as somebody handed it in: used from one day on until another takes its
/// place, and kept. It tells where groups lie, never where a household does.
/// </summary>
public sealed class GroupMap : IRootRecord
{
    private readonly List<MapArea> _areas = [];

    private GroupMap()
    {
    }

    /// <param name="title">Name of the file.</param>
    public GroupMap(GroupMapId id, Viewer by, DateTime at, string title, IEnumerable<MapArea> areas)
    {
        (Id, WardId, By, At, Title) = (id, by.Ward, by.Account, at, title);
        _areas.AddRange(areas);
    }

    public GroupMapId Id { get; private set; }

    public WardId WardId { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>First day it is used; null while its areas wait for their groups.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Day on which another took its place; null while it is used.</summary>
    public DateOnly? ReplacedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<MapArea> Areas => _areas;

    public IEnumerable<Refusal> WhyNotUse()
    {
        if (From is not null) yield return new Refusal("map.used-already");
        if (_areas.All(a => a.GroupId is null)) yield return new Refusal("map.no-group");
    }

    /// <summary>Used from this day on.</summary>
    /// <param name="former">The one used until then.</param>
    public void Use(DateOnly day, GroupMap? former)
    {
        RefusedException.ThrowIfAny(WhyNotUse());
        From = day;
        if (former is not null) former.ReplacedOn = day;
    }
}

/// <summary>An area of a map: one feature of the file.</summary>
public sealed class MapArea
{
    private MapArea()
    {
    }

    /// <param name="number">From 1 in the order of the file.</param>
    /// <param name="name">What the file calls it.</param>
    /// <param name="group">The residential group it is of, as far as the name says.</param>
    public MapArea(int number, string name, MapShape shape, UnitId? group) => (Number, Name, Outline, GroupId) = (number, name, shape.Write(), group);

    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Null for an area that is no residential group: a lake, the rest of the ward.</summary>
    public UnitId? GroupId { get; private set; }

    /// <summary>The shape as <see cref="MapShape.Write"/> has it.</summary>
    public string Outline { get; private set; } = "";

    public MapShape Shape => MapShape.Read(Outline);

    /// <summary>Says which residential group it is of.</summary>
    public void Assign(UnitId? group) => GroupId = group;
}
