using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases;

/// <summary>
/// A case of child protection (ca bảo vệ trẻ em): one child, from the first report to the closing and, where it comes to that, the opening
/// again. What happened is a list of dated entries that only grows; limits, state and papers follow from it (Nghị định 56/2017/NĐ-CP Điều 24 to 32).
/// </summary>
public sealed class ProtectionCase : IGuardedRecord
{
    private const int LongText = 8000;
    private readonly List<CaseEntry> _entries = [];
    private readonly List<CaseService> _services = [];

    private ProtectionCase()
    {
    }

    /// <summary>Opens a case for a child of a report.</summary>
    /// <param name="worker">Who answers for it (người làm công tác bảo vệ trẻ em cấp xã).</param>
    /// <param name="number">Number of the year.</param>
    /// <param name="now">UTC.</param>
    public ProtectionCase(ProtectionCaseId id, AccountId worker, int number, CaseReport report, ReportedChild child, CaseGroup group, DateTime now)
    {
        (Id, WardId, Worker, Group, OpenedAt) = (id, report.WardId, worker, group, now);
        (Year, Number) = (OfficeTime.DayOf(now).Year, number);
        (ChildId, ChildName, Born, Sex, Address) = (child.ChildId, child.Name, child.Born, child.Sex, child.Address);
        (Forms, ByCarer, EventWhere, EventPlace) = (report.Forms, report.ByCarer, report.Where, report.Place);
        report.Join(child.Number, id);
    }

    /// <summary>
    /// Takes over the case of another ward with its whole story: entries, services and state go on here; the other ward keeps its own as it was.
    /// </summary>
    /// <param name="number">Number of the year here.</param>
    /// <param name="childName">The child as the other ward called it; its record in that ward's registry is not ours.</param>
    /// <param name="fromName">Name of the other ward.</param>
    /// <param name="paperOf">The copy of each of its papers.</param>
    /// <param name="placementOf">The copy of each of its placements in alternative care.</param>
    /// <param name="subject">The hand-over.</param>
    /// <exception cref="RefusedException">It cannot be taken over as it stands.</exception>
    public static ProtectionCase TakeOver(
        ProtectionCaseId id, WardId ward, AccountId worker, int number, ProtectionCase from, string childName, string fromName, IReadOnlyDictionary<CasePaperId, CasePaperId> paperOf, IReadOnlyDictionary<Guid, Guid> placementOf, Guid subject, Func<Guid> newId, DateTime now)
    {
        var taken = new ProtectionCase
        {
            Id = id,
            WardId = ward,
            Worker = worker,
            Year = OfficeTime.DayOf(now).Year,
            Number = number,
            OpenedAt = now,
            Secrecy = from.Secrecy,
            Group = from.Group,
            ChildName = childName,
            Born = from.Born,
            Sex = from.Sex,
            Address = from.Address,
            Forms = from.Forms,
            ByCarer = from.ByCarer,
            EventWhere = Turned(from.EventWhere),
            EventPlace = Told(from.EventWhere, from.EventPlace, fromName),
            ResidenceWhere = Turned(from.ResidenceWhere),
            ResidencePlace = Told(from.ResidenceWhere, from.ResidencePlace, fromName),
            CarerWhere = Turned(from.CarerWhere),
            CarerPlace = Told(from.CarerWhere, from.CarerPlace, fromName),
            State = CaseState.HandedOver,
            Round = from.Round,
        };
        var entryOf = from.Entries.ToDictionary(e => e.Id, _ => new CaseEntryId(newId()));
        taken._entries.AddRange(from.Entries.Select(e => e.CopyFor(entryOf, paperOf, placementOf)));
        taken._services.AddRange(from.Services.Select(s => s.CopyFor(new CaseServiceId(newId()))));
        taken.Take(CaseStep.TakeOver, new StepFacts { State = CaseState.HandedOver, HandOverPapersComplete = true }, [new CaseEntry(new CaseEntryId(newId()), CaseEventKind.TakenOver, now, now, worker) { Subject = subject, Words = fromName }], from.Round, now);
        return taken;
    }

    // What was here for the other ward is elsewhere for this one; what was elsewhere may be here, which nobody has said.
    private static Whereabouts Turned(Whereabouts there) => there is Whereabouts.ThisWard ? Whereabouts.Elsewhere : Whereabouts.Unknown;

    private static string? Told(Whereabouts there, string? place, string fromName) => there is Whereabouts.ThisWard ? string.Join(", ", new[] { place, fromName }.Where(p => p is not null)) : place;

    public static RecordKind Kind => RecordKind.Case;

    public ProtectionCaseId Id { get; private set; }

    public WardId WardId { get; private set; }

    public SecrecyLevel Secrecy { get; private set; } = SecrecyLevel.Protected;

    public UnitId? UnitId { get; private set; }

    public int Year { get; private set; }

    /// <summary>Number among the cases of the year.</summary>
    public int Number { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>Who answers for it.</summary>
    public AccountId Worker { get; private set; }

    public CaseGroup Group { get; private set; }

    /// <summary>Its record in the registry; null while nobody knows it.</summary>
    public ChildId? ChildId { get; private set; }

    /// <summary>The child as it was told of; the registry's name holds where it is linked.</summary>
    public string? ChildName { get; private set; }

    public string? Born { get; private set; }

    public Sex? Sex { get; private set; }

    public string? Address { get; private set; }

    public HarmForms Forms { get; private set; }

    /// <summary>Parent or carer does the harm.</summary>
    public Known ByCarer { get; private set; }

    /// <summary>Where it happened: there the first assessment and the emergency are decided (Điều 26).</summary>
    public Whereabouts EventWhere { get; private set; }

    public string? EventPlace { get; private set; }

    /// <summary>Where the child resides: there the plan is led (Luật Trẻ em Điều 52 khoản 2).</summary>
    public Whereabouts ResidenceWhere { get; private set; }

    public string? ResidencePlace { get; private set; }

    /// <summary>Where who cares for the child lives: hand-over and follow-up (Điều 42 khoản 7, Điều 43 khoản 2).</summary>
    public Whereabouts CarerWhere { get; private set; }

    public string? CarerPlace { get; private set; }

    /// <summary>Where it stands in the procedure.</summary>
    public CaseState State { get; private set; }

    /// <summary>The round of planning it is in; <see cref="Guid.Empty"/> for the first one.</summary>
    public Guid Round { get; private set; }

    /// <summary>What the last signed review lets follow; null before one.</summary>
    public ReviewOutcome? LastReview { get; private set; }

    /// <summary>Closed, and not opened again since.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What happened, as it was written down.</summary>
    public IReadOnlyList<CaseEntry> Entries => _entries;

    /// <summary>Services and tasks of its plans (Điều 28 khoản 3).</summary>
    public IReadOnlyList<CaseService> Services => _services;

    public int Version { get; private set; }

    /// <summary>Code in place of the name: "CA-2026-014".</summary>
    public string Mark => MarkOf(Year, Number);

    /// <inheritdoc cref="Mark"/>
    public static string MarkOf(int year, int number) => FormattableString.Invariant($"CA-{year}-{number:000}");

    /// <summary>Entries as what limits are counted from, in the order they were written down.</summary>
    public IReadOnlyList<CaseEvent> Events => [.. _entries.OrderBy(e => e.RecordedAt).ThenBy(e => e.Id.Value).Select(e => e.AsEvent())];

    /// <summary>Why an entry cannot be added.</summary>
    public IEnumerable<Refusal> WhyNotWrite(CaseEntry entry, DateTime now)
    {
        if (entry.Words?.Length > LongText || entry.Document?.Length > 400) yield return new Refusal("case-entry.too-long");
        foreach (var refusal in entry.AsEvent().WhyNotAdd(Events, now)) yield return refusal;
    }

    /// <summary>Writes down what happened. Nothing is ever taken away; a mistake is put right by an entry that names it.</summary>
    public void Write(CaseEntry entry, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotWrite(entry, now));
        _entries.Add(entry);
    }

    /// <summary>Takes a step of the procedure and writes down what happened with it.</summary>
    /// <param name="newRound">Identifier of the round that a next round or a reopening begins.</param>
    /// <exception cref="RefusedException">The law does not allow it now, or an entry cannot be written.</exception>
    public void Take(CaseStep step, StepFacts facts, IReadOnlyList<CaseEntry> entries, Guid newRound, DateTime now)
    {
        State = CaseSteps.After(step, facts);
        foreach (var entry in entries) Write(entry, now);
        if (step is CaseStep.OpenNextRound or CaseStep.Reopen) (Round, LastReview) = (newRound, null);
        IsClosed = State is CaseState.Closed or CaseState.HandedOver;
    }

    /// <summary>What a signed review lets follow.</summary>
    public void Conclude(ReviewOutcome outcome) => LastReview = outcome;

    /// <summary>What an assessment found of who does the harm.</summary>
    public void Find(Known byCarer) => ByCarer = byCarer;

    /// <summary>Puts services into the plan of this round.</summary>
    public void Plan(IEnumerable<CaseService> services) => _services.AddRange(services);

    public IEnumerable<Refusal> WhyNotEnd(CaseServiceId service, DateOnly on, string? result, DateOnly today)
    {
        if (_services.FirstOrDefault(s => s.Id == service) is not { } found) yield return new Refusal("case-service.unknown");
        else if (found.EndedOn is not null) yield return new Refusal("case-service.ended");
        else if (on > today || on < found.From) yield return new Refusal("case-service.end-day");
        if (string.IsNullOrWhiteSpace(result) || result.Length > LongText) yield return new Refusal("case-service.result");
    }

    /// <summary>A service of the plan was given, or is given no longer: with what result.</summary>
    public void End(CaseServiceId service, DateOnly on, string? result, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(service, on, result, today));
        _services.Single(s => s.Id == service).End(on, VietnameseText.Clean(result));
    }

    /// <summary>Which child of the registry it is; null takes a wrong link back.</summary>
    public void Link(ChildId? child) => ChildId = child;

    /// <summary>Puts the three places right.</summary>
    public void Place(Whereabouts eventWhere, string? eventPlace, Whereabouts residenceWhere, string? residencePlace, Whereabouts carerWhere, string? carerPlace)
    {
        (EventWhere, EventPlace) = (eventWhere, Clean(eventPlace));
        (ResidenceWhere, ResidencePlace) = (residenceWhere, Clean(residencePlace));
        (CarerWhere, CarerPlace) = (carerWhere, Clean(carerPlace));
    }

    /// <summary>Somebody else answers for it from now on; the circle of the record is changed beside it.</summary>
    public void HandTo(AccountId worker) => Worker = worker;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}

/// <summary>A line of a case's story: what happened, when, and when and by whom it was written down.</summary>
public sealed class CaseEntry
{
    private CaseEntry()
    {
    }

    /// <param name="at">When it happened (UTC), as stated.</param>
    /// <param name="now">When it is written down (UTC), by the server's clock.</param>
    /// <param name="by">Who writes it down; null for the program.</param>
    public CaseEntry(CaseEntryId id, CaseEventKind kind, DateTime at, DateTime now, AccountId? by) => (Id, Kind, At, RecordedAt, By) = (id, kind, at, now, by);

    public CaseEntryId Id { get; private set; }

    public CaseEventKind Kind { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    public AccountId? By { get; private set; }

    /// <summary>The round, separation, referral or report it is of; <see cref="Guid.Empty"/> for the case itself.</summary>
    public Guid Subject { get; init; }

    /// <summary>Last day it lays down.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Number and issuer of the paper behind it.</summary>
    public string? Document { get; init; }

    /// <summary>The entry it puts right or strikes.</summary>
    public CaseEntryId? Corrects { get; init; }

    /// <summary>What is to be told of it.</summary>
    public string? Words { get; init; }

    /// <summary>The form it was written down with.</summary>
    public CasePaperId? PaperId { get; init; }

    /// <summary>The entry in the case of the ward that took over.</summary>
    internal CaseEntry CopyFor(IReadOnlyDictionary<CaseEntryId, CaseEntryId> entryOf, IReadOnlyDictionary<CasePaperId, CasePaperId> paperOf, IReadOnlyDictionary<Guid, Guid> placementOf) => new(entryOf[Id], Kind, At, RecordedAt, By)
    {
        Subject = placementOf.GetValueOrDefault(Subject, Subject),
        Until = Until,
        Document = Document,
        Words = Words,
        Corrects = Corrects is { } corrected ? entryOf[corrected] : null,
        PaperId = PaperId is { } paper && paperOf.TryGetValue(paper, out var copy) ? copy : null,
    };

    /// <summary>The entry as what limits are counted from.</summary>
    public CaseEvent AsEvent() => new(Kind, At, RecordedAt, Subject, Id.Value, Until, Document, Corrects?.Value);
}
