using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases;

/// <summary>What is known when a report is taken in; almost all of it may be unknown.</summary>
/// <param name="ReceivedAt">When the ward got it (UTC), which may be before it was typed.</param>
/// <param name="FirstReceivedAt">When 111, the police or another receiving place had got it (UTC); null where the ward was the first.</param>
/// <param name="FirstReceivedBy">Who that was.</param>
/// <param name="What">What is told, in the words of whoever told it.</param>
/// <param name="Place">Where it happened, as told.</param>
/// <param name="When">When it happened, as told.</param>
/// <param name="InDanger">The child is in danger at this moment.</param>
/// <param name="ByCarer">Who does it is parent or carer: an emergency whatever else is known (Nghị định 56/2017/NĐ-CP Điều 31 khoản 1).</param>
/// <param name="Suspect">Who does it, as told.</param>
/// <param name="Done">What was done already.</param>
public sealed record ReportFacts(
    ReportChannel Channel, DateTime? ReceivedAt, DateTime? FirstReceivedAt, string? FirstReceivedBy, string? What, Whereabouts Where, string? Place, string? When,
    HarmForms Forms, Known InDanger, Known ByCarer, string? Suspect, string? Done);

/// <summary>A child a report is about, as told.</summary>
/// <param name="Name">Name, or what is known of the child.</param>
/// <param name="Born">Birthday, year or age, as told.</param>
/// <param name="Address">Where it lives or can be found.</param>
public sealed record ChildTold(ReportPartId Id, string? Name, string? Born, Sex? Sex, string? Address);

/// <summary>
/// Báo cáo tiếp nhận thông tin trẻ em (Mẫu số 01, Nghị định 56/2017/NĐ-CP Điều 25 khoản 1): what the ward was told of a child in danger, in
/// its register. Who told it lies sealed apart, in <see cref="Informant"/> (Điều 24 khoản 1). What was told is never rewritten; what is
/// learnt later is added.
/// </summary>
public sealed class CaseReport : IGuardedRecord
{
    /// <summary>Most children one report can be about.</summary>
    public const int MostChildren = 20;

    private const int LongText = 8000;
    private const int ShortText = 400;
    private readonly List<ReportedChild> _children = [];
    private readonly List<ReportAddition> _additions = [];

    private CaseReport()
    {
    }

    /// <param name="by">Who took it in; null for somebody outside on the public page.</param>
    /// <param name="unit">Unit of who took it in.</param>
    /// <param name="number">Number in the register of the year.</param>
    /// <param name="now">UTC: when it was typed.</param>
    public CaseReport(CaseReportId id, WardId ward, AccountId? by, UnitId? unit, int number, ReportFacts facts, IReadOnlyList<ChildTold> children, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotTakeIn(facts, children, now));
        (Id, WardId, TypedBy, UnitId, TypedAt) = (id, ward, by, unit, now);
        (ReceivedAt, FirstReceivedAt) = (facts.ReceivedAt!.Value, facts.FirstReceivedAt);
        (Year, Number) = (OfficeTime.DayOf(ReceivedAt).Year, number);
        (Channel, FirstReceivedBy) = (facts.Channel, Clean(facts.FirstReceivedBy));
        (What, Where, Place, When) = (VietnameseText.Clean(facts.What), facts.Where, Clean(facts.Place), Clean(facts.When));
        (Forms, InDanger, ByCarer, Suspect, Done) = (facts.Forms, facts.InDanger, facts.ByCarer, Clean(facts.Suspect), Clean(facts.Done));
        _children.AddRange(children.Select((c, i) => new ReportedChild(c.Id, i + 1, Clean(c.Name), Clean(c.Born), c.Sex, Clean(c.Address))));
    }

    /// <summary>
    /// The report in the register of the ward that took the case over: what was told, of this child alone, and when; who told stays sealed where they
    /// told it.
    /// </summary>
    /// <param name="of">The case it was joined to there.</param>
    /// <param name="fromName">Name of the ward it comes from.</param>
    public static CaseReport PassedOn(CaseReportId id, Func<Guid> newId, CaseReport from, ProtectionCaseId of, ProtectionCase taken, int number, string fromName, AccountId by, DateTime now)
    {
        var child = from.Children.First(c => c.CaseId == of);
        var facts = new ReportFacts(ReportChannel.OtherBody, now, from.EarliestReceipt, fromName, from.What, Whereabouts.Elsewhere, from.Place, from.When, from.Forms, from.InDanger, from.ByCarer, from.Suspect, from.Done);
        var report = new CaseReport(id, taken.WardId, by, unit: null, number, facts, [new ChildTold(new ReportPartId(newId()), child.Name, child.Born, child.Sex, child.Address)], now);
        foreach (var addition in from.Additions.OrderBy(a => a.Number)) report.Add(new ReportPartId(newId()), addition.Words, by, now);
        report.Join(1, taken.Id);
        return report;
    }

    public static RecordKind Kind => RecordKind.CaseReport;

    public CaseReportId Id { get; private set; }

    public WardId WardId { get; private set; }

    public SecrecyLevel Secrecy { get; private set; } = SecrecyLevel.Protected;

    public UnitId? UnitId { get; private set; }

    /// <summary>Year of the register: that of the receipt, in the office's time.</summary>
    public int Year { get; private set; }

    /// <summary>Number in the register of the year.</summary>
    public int Number { get; private set; }

    public ReportChannel Channel { get; private set; }

    /// <summary>When the ward got it (UTC).</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>When another receiving place had got it (UTC).</summary>
    public DateTime? FirstReceivedAt { get; private set; }

    public string? FirstReceivedBy { get; private set; }

    /// <summary>When it was typed (UTC), by the server's clock.</summary>
    public DateTime TypedAt { get; private set; }

    public AccountId? TypedBy { get; private set; }

    public string What { get; private set; } = "";

    public Whereabouts Where { get; private set; }

    public string? Place { get; private set; }

    public string? When { get; private set; }

    public HarmForms Forms { get; private set; }

    public Known InDanger { get; private set; }

    public Known ByCarer { get; private set; }

    public string? Suspect { get; private set; }

    public string? Done { get; private set; }

    public IReadOnlyList<ReportedChild> Children => _children;

    /// <summary>What was learnt later, oldest first.</summary>
    public IReadOnlyList<ReportAddition> Additions => _additions;

    /// <summary>Some child of it is in no case yet, and nobody found that none is to be opened.</summary>
    public bool IsOpen { get; private set; } = true;

    public int Version { get; private set; }

    /// <summary>Number as people write it: "12/2026".</summary>
    public string Mark => $"{Number}/{Year}";

    /// <summary>The earliest receipt by anybody (UTC): what the strict reading of the twelve hours counts from.</summary>
    public DateTime EarliestReceipt => FirstReceivedAt < ReceivedAt ? FirstReceivedAt.Value : ReceivedAt;

    /// <summary>As far as it was told, an emergency (Điều 31 khoản 1): danger now, or harm by parent or carer.</summary>
    public bool SoundsUrgent => InDanger is Known.Yes || ByCarer is Known.Yes;

    /// <summary>
    /// One of the events a ward reports to the level above at once (báo cáo đột xuất): violence, sexual abuse, exploitation of labour, trafficking.
    /// Deaths and disasters are not told of by their form; who works on the case sends that report without being asked.
    /// </summary>
    public bool OwesUrgentReport => (Forms & (HarmForms.Violence | HarmForms.SexualAbuse | HarmForms.Exploitation | HarmForms.Trafficking)) is not HarmForms.None;

    /// <summary>Why it cannot be taken in like this.</summary>
    /// <param name="now">UTC.</param>
    public static IEnumerable<Refusal> WhyNotTakeIn(ReportFacts facts, IReadOnlyList<ChildTold> children, DateTime now)
    {
        if (facts.ReceivedAt is not { } received || received > now) yield return new Refusal("case-report.received-at");
        else if (received < now.AddYears(-20)) yield return new Refusal("case-report.received-long-ago");
        if (facts.FirstReceivedAt > facts.ReceivedAt) yield return new Refusal("case-report.first-received-later");
        if (string.IsNullOrWhiteSpace(facts.What)) yield return new Refusal("case-report.what");
        if (facts.What?.Length > LongText || facts.Done?.Length > LongText) yield return new Refusal("case-report.too-long");
        if (IsTooLong(facts.Place) || IsTooLong(facts.When) || IsTooLong(facts.Suspect) || IsTooLong(facts.FirstReceivedBy)) yield return new Refusal("case-report.too-long");
        if (children.Count is 0 or > MostChildren) yield return new Refusal("case-report.children");
        if (children.Any(c => IsTooLong(c.Name) || IsTooLong(c.Born) || IsTooLong(c.Address))) yield return new Refusal("case-report.too-long");
    }

    public static IEnumerable<Refusal> WhyNotAdd(string? words)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > LongText) yield return new Refusal("case-report.addition");
    }

    /// <summary>Adds what was learnt later.</summary>
    public void Add(ReportPartId id, string? words, AccountId by, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotAdd(words));
        _additions.Add(new ReportAddition(id, _additions.Count + 1, by, now, VietnameseText.Clean(words)));
    }

    /// <summary>Says which child of the registry a told one is; null takes a wrong link back.</summary>
    public void Link(int number, ChildId? child) => Told(number).ChildId = child;

    public IEnumerable<Refusal> WhyNotJoin(int number)
    {
        if (_children.All(c => c.Number != number)) yield return new Refusal("case-report.no-such-child");
        else if (Told(number).CaseId is not null) yield return new Refusal("case-report.child-has-case");
    }

    /// <summary>The child is looked after in this case.</summary>
    public void Join(int number, ProtectionCaseId protectionCase)
    {
        RefusedException.ThrowIfAny(WhyNotJoin(number));
        (Told(number).CaseId, Told(number).NoCase) = (protectionCase, null);
        Settle();
    }

    public IEnumerable<Refusal> WhyNotLeave(int number, string? reason)
    {
        foreach (var refusal in WhyNotJoin(number)) yield return refusal;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongText) yield return new Refusal("case-report.no-case-reason");
    }

    /// <summary>Nothing is to be done about this child beyond the report: why.</summary>
    public void Leave(int number, string? reason)
    {
        RefusedException.ThrowIfAny(WhyNotLeave(number, reason));
        Told(number).NoCase = VietnameseText.Clean(reason);
        Settle();
    }

    /// <summary>The child with this number in the report.</summary>
    public ReportedChild Told(int number) => _children.Single(c => c.Number == number);

    private void Settle() => IsOpen = _children.Any(c => c.CaseId is null && c.NoCase is null);

    private static bool IsTooLong(string? text) => text?.Length > ShortText;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}

/// <summary>A child a report is about.</summary>
public sealed class ReportedChild
{
    private ReportedChild()
    {
    }

    internal ReportedChild(ReportPartId id, int number, string? name, string? born, Sex? sex, string? address) => (Id, Number, Name, Born, Sex, Address) = (id, number, name, born, sex, address);

    public ReportPartId Id { get; private set; }

    /// <summary>Its place in the report, from 1.</summary>
    public int Number { get; private set; }

    public string? Name { get; private set; }

    public string? Born { get; private set; }

    public Sex? Sex { get; private set; }

    public string? Address { get; private set; }

    /// <summary>Its record in the registry; null while nobody knows it.</summary>
    public ChildId? ChildId { get; internal set; }

    /// <summary>The case it is looked after in.</summary>
    public ProtectionCaseId? CaseId { get; internal set; }

    /// <summary>Why there is no case.</summary>
    public string? NoCase { get; internal set; }
}

/// <summary>What was learnt after a report was taken in.</summary>
public sealed class ReportAddition
{
    private ReportAddition()
    {
    }

    internal ReportAddition(ReportPartId id, int number, AccountId by, DateTime at, string words) => (Id, Number, By, At, Words) = (id, number, by, at, words);

    public ReportPartId Id { get; private set; }

    public int Number { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string Words { get; private set; } = "";
}
