using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases.Care;

/// <summary>
/// A child's way into alternative care and through it, for one form of care with one carer at a time (chăm sóc thay thế). What happened is
/// written into the child's case, with this placement as its subject; state and limits follow from there. Seen by who sees the case.
/// </summary>
public sealed class CarePlacement : IRootRecord
{
    private const int Longest = 400;
    private const int LongText = 8000;
    private readonly List<CareSearch> _searches = [];

    private CarePlacement()
    {
    }

    /// <summary>Finds that a child needs alternative care, and writes it into its case.</summary>
    /// <param name="facility">Facility the child lives in; null for none.</param>
    /// <exception cref="RefusedException"><see cref="WhyNotOpen"/> says why.</exception>
    public CarePlacement(CarePlacementId id, ProtectionCase of, IReadOnlyCollection<CarePlacement> others, CareTerm term, string? facility, CareTaking taking)
    {
        RefusedException.ThrowIfAny(WhyNotOpen(of, others, term));
        (Id, WardId, CaseId, ChildId, Term, OpenedAt) = (id, of.WardId, of.Id, of.ChildId, term, taking.Now);
        Facility = string.IsNullOrWhiteSpace(facility) ? null : VietnameseText.Clean(facility);
        of.Write(EntryOf(CaseEventKind.CareNeedFound, taking), taking.Now);
    }

    /// <summary>
    /// The placement in the case of the ward that took over. Who is on the other ward's list is not on this one's, and who lived there lives elsewhere.
    /// </summary>
    public CarePlacement CopyFor(CarePlacementId id, ProtectionCase taken)
    {
        var copy = new CarePlacement
        {
            Id = id,
            WardId = taken.WardId,
            CaseId = taken.Id,
            Term = Term,
            OpenedAt = OpenedAt,
            State = State,
            Group = Group,
            Facility = Facility,
            Form = Form,
            PlacedFacility = PlacedFacility,
            Carer = Carer is { } carer ? carer with { RegisteredId = null, Where = carer.Where is Whereabouts.ThisWard ? Whereabouts.Elsewhere : Whereabouts.Unknown } : null,
            Verification = Verification is null ? null : Verification with { },
            File = File with { },
            Siblings = Siblings,
            SiblingsTogether = SiblingsTogether,
            SiblingsApartWords = SiblingsApartWords,
            ChildAgrees = ChildAgrees,
            ChildOpinion = ChildOpinion,
            AgainstChildWords = AgainstChildWords,
            ConsentOf = ConsentOf,
            ConsentWaiver = ConsentWaiver,
            Guardian = Guardian,
            DecidedOutside = DecidedOutside || State >= CareState.Decided,
            EndGround = EndGround,
            Next = Next,
            NextWords = NextWords,
        };
        copy._searches.AddRange(Searches.Select(s => s with { }));
        return copy;
    }

    public CarePlacementId Id { get; private set; }

    public WardId WardId { get; private set; }

    public ProtectionCaseId CaseId { get; private set; }

    /// <summary>Its record in the registry; null while nobody knows it.</summary>
    public ChildId? ChildId { get; private set; }

    public CareTerm Term { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>Where it stands by the entries of the case: kept for lists, counted anew with every entry.</summary>
    public CareState State { get; private set; }

    /// <summary>Group of Luật Điều 62; null while not written down.</summary>
    public CareGroup? Group { get; private set; }

    /// <summary>Facility the child lives in as the placement begins; null for none.</summary>
    public string? Facility { get; private set; }

    /// <summary>Chosen form; that of the carer, or a facility.</summary>
    public CareForm? Form { get; private set; }

    /// <summary>Facility the child is to live, or lives, in where that is the form.</summary>
    public string? PlacedFacility { get; private set; }

    public PlacedCarer? Carer { get; private set; }

    /// <summary>What was found of the carer's conditions; null before.</summary>
    public CarerVerification? Verification { get; private set; }

    /// <summary>Forms looked for in vain.</summary>
    public IReadOnlyList<CareSearch> Searches => _searches;

    public ChildCareFile File { get; private set; } = new();

    /// <summary>Brothers and sisters who need care too.</summary>
    public string? Siblings { get; private set; }

    /// <summary>They would live together; unknown counts as no obstacle while no siblings are named.</summary>
    public Known SiblingsTogether { get; private set; }

    public string? SiblingsApartWords { get; private set; }

    /// <summary>The child, asked of this carer, agrees; null while not asked.</summary>
    public bool? ChildAgrees { get; private set; }

    public string? ChildOpinion { get; private set; }

    /// <summary>Why it is decided against what the child said.</summary>
    public string? AgainstChildWords { get; private set; }

    /// <summary>Who agreed in writing: parents, guardian.</summary>
    public string? ConsentOf { get; private set; }

    public ConsentWaiver? ConsentWaiver { get; private set; }

    /// <summary>Who becomes guardian (Luật Điều 66 khoản 1); null where that is not settled.</summary>
    public string? Guardian { get; private set; }

    /// <summary>The last decision was that of another ward, the court or the body over a facility.</summary>
    public bool DecidedOutside { get; private set; }

    public CareEndGround? EndGround { get; private set; }

    public CareNext? Next { get; private set; }

    /// <summary>Who or what comes next.</summary>
    public string? NextWords { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => State is not CareState.Ended;

    /// <summary>Settled with a lasting carer, as far as the case is concerned.</summary>
    public bool IsSettled => State is CareState.Ended || (State is CareState.Placed && Term is CareTerm.Lasting && Form is not CareForm.Facility);

    /// <summary>Why no placement can be opened.</summary>
    /// <param name="others">Placements of the same case.</param>
    public static IEnumerable<Refusal> WhyNotOpen(ProtectionCase of, IReadOnlyCollection<CarePlacement> others, CareTerm term)
    {
        if (of.IsClosed) yield return new Refusal("care.case-closed");
        // Two may be open side by side where one has the child and the other looks for who comes next.
        if (others.Any(o => o.IsOpen && o.Term == term && o.State is not (CareState.Placed or CareState.MovedOut))) yield return new Refusal("care.open-already");
    }

    /// <summary>Why group, file and siblings cannot be written down.</summary>
    public IEnumerable<Refusal> WhyNotDescribe(string? siblings, string? apart)
    {
        if (!IsOpen) yield return new Refusal("care.step-not-now");
        if (siblings?.Length > LongText || apart?.Length > LongText) yield return new Refusal("care.too-long");
    }

    /// <summary>Writes down why the child needs care, its file, and its brothers and sisters.</summary>
    public void Describe(CareGroup? group, ChildCareFile file, string? siblings, Known together, string? apart)
    {
        RefusedException.ThrowIfAny(WhyNotDescribe(siblings, apart));
        (Group, File, Siblings, SiblingsTogether, SiblingsApartWords) = (group, file, Tidy(siblings), together, Tidy(apart));
    }

    public IEnumerable<Refusal> WhyNotSearch(CareForm? form, CareSearchResult? result, string? words)
    {
        if (!IsSeeking) yield return new Refusal("care.decided-already");
        if (form is null or CareForm.Facility || result is null || string.IsNullOrWhiteSpace(words)) yield return new Refusal("care.search-result");
        if (words?.Length > LongText) yield return new Refusal("care.too-long");
    }

    /// <summary>Writes down that nobody was found in a form that comes first.</summary>
    public void Search(CareForm? form, CareSearchResult? result, DateOnly on, string? words)
    {
        RefusedException.ThrowIfAny(WhyNotSearch(form, result, words));
        _searches.Add(new CareSearch(form!.Value, result!.Value, on, VietnameseText.Clean(words)));
    }

    public IEnumerable<Refusal> WhyNotChoose(PlacedCarer carer)
    {
        if (!IsSeeking || State is CareState.CarerFound) yield return new Refusal("care.decided-already");
        foreach (var refusal in carer.WhyNot()) yield return refusal;
    }

    /// <summary>Chooses who is to be asked and verified. What the child said of another carer counts no more.</summary>
    public void Choose(PlacedCarer carer, CarerVerification? verification)
    {
        RefusedException.ThrowIfAny(WhyNotChoose(carer));
        var chosen = carer.Tidied();
        if (chosen != Carer) Forget();
        (Carer, Verification, Form, PlacedFacility) = (chosen, verification?.Tidied(), chosen.Form, null);
    }

    public IEnumerable<Refusal> WhyNotChooseFacility(string? facility)
    {
        if (!IsSeeking || State is CareState.CarerFound) yield return new Refusal("care.decided-already");
        if (string.IsNullOrWhiteSpace(facility)) yield return new Refusal("care.carer-name");
        if (facility?.Length > Longest) yield return new Refusal("care.too-long");
    }

    /// <summary>Chooses a facility, for want of anyone else or for now.</summary>
    public void ChooseFacility(string? facility)
    {
        RefusedException.ThrowIfAny(WhyNotChooseFacility(facility));
        Forget();
        (Form, PlacedFacility) = (CareForm.Facility, VietnameseText.Clean(facility));
    }

    public IEnumerable<Refusal> WhyNotHear(string? opinion, string? against)
    {
        if (!IsSeeking) yield return new Refusal("care.decided-already");
        if (string.IsNullOrWhiteSpace(opinion)) yield return new Refusal("care.opinion");
        if (opinion?.Length > LongText || against?.Length > LongText) yield return new Refusal("care.too-long");
    }

    /// <summary>Writes down what the child said of carer and form, and why it would be decided otherwise.</summary>
    public void Hear(bool? agrees, string? opinion, string? against)
    {
        RefusedException.ThrowIfAny(WhyNotHear(opinion, against));
        (ChildAgrees, ChildOpinion, AgainstChildWords) = (agrees, VietnameseText.Clean(opinion), Tidy(against));
    }

    public IEnumerable<Refusal> WhyNotConsent(string? of, string? guardian)
    {
        if (!IsSeeking) yield return new Refusal("care.decided-already");
        if (of?.Length > Longest || guardian?.Length > Longest) yield return new Refusal("care.too-long");
    }

    /// <summary>Writes down who agreed, or why nobody has to, and who is to be guardian.</summary>
    public void Consent(string? of, ConsentWaiver? waiver, string? guardian)
    {
        RefusedException.ThrowIfAny(WhyNotConsent(of, guardian));
        (ConsentOf, ConsentWaiver, Guardian) = (Tidy(of), waiver, Tidy(guardian));
    }

    /// <summary>Prepares the end: on which ground, and where the child goes.</summary>
    public void Conclude(CareEndGround? ground, CareNext? next, string? words)
    {
        if (words?.Length > LongText) throw new RefusedException([new Refusal("care.too-long")]);
        (EndGround, Next, NextWords) = (ground, next, Tidy(words));
    }

    /// <summary>Why a step cannot be taken like this.</summary>
    public IReadOnlyList<Refusal> WhyNotTake(CareStep step, CareFacts facts, ProtectionCase of, CareTaking taking)
    {
        var refusals = CareSteps.WhyNot(step, facts with { HasReason = !string.IsNullOrWhiteSpace(taking.Words), HasDocument = !string.IsNullOrWhiteSpace(taking.Document) });
        if (step is CareStep.MoveOut && taking.Danger is null) refusals = [.. refusals, new Refusal("care.other-entry")];
        return [.. refusals, .. EntriesOf(step, taking).SelectMany(e => of.WhyNotWrite(e, taking.Now)).Distinct()];
    }

    /// <summary>Takes a step: writes what happened into the case and counts the state anew.</summary>
    /// <exception cref="RefusedException">The law does not allow it now, or it cannot be written.</exception>
    public void Take(CareStep step, CareFacts facts, ProtectionCase of, CareTaking taking)
    {
        RefusedException.ThrowIfAny(WhyNotTake(step, facts, of, taking));
        foreach (var entry in EntriesOf(step, taking)) of.Write(entry, taking.Now);
        if (step is CareStep.DropCarer or CareStep.Decline) Forget();
        if (step is CareStep.Decide or CareStep.NoteOutsideDecision or CareStep.NoteFacilityDecision) DecidedOutside = step is not CareStep.Decide;
        Recount(of);
    }

    /// <summary>Counts the state anew, after an entry of the case was put right or struck.</summary>
    public void Recount(ProtectionCase of) => State = CareStanding.StateOf(of, Id);

    /// <summary>Which child of the registry it is, as the case has it.</summary>
    public void Link(ChildId? child) => ChildId = child;

    private bool IsSeeking => State < CareState.Decided;

    // Opinion and findings are of one carer; consent is to care, and stays.
    private void Forget() => (Carer, Verification, Form, PlacedFacility, ChildAgrees, ChildOpinion, AgainstChildWords) = (null, null, null, null, null, null, null);

    private IEnumerable<CaseEntry> EntriesOf(CareStep step, CareTaking taking)
    {
        if (step is CareStep.MoveOut && taking.Danger is { } danger)
        {
            yield return new CaseEntry(danger.Received, CaseEventKind.NewDangerReceived, danger.KnownAt, taking.Now, taking.By) { Subject = danger.Information, Words = taking.Words };
            yield return new CaseEntry(danger.Emergency, CaseEventKind.EmergencyFound, danger.KnownAt, taking.Now, taking.By) { Subject = danger.Information };
        }

        yield return EntryOf(CareSteps.LawOf(step).Event, taking);
    }

    private CaseEntry EntryOf(CaseEventKind kind, CareTaking taking) => new(taking.Entry, kind, taking.At, taking.Now, taking.By)
    {
        Subject = Id.Value,
        Words = Tidy(taking.Words),
        Document = Tidy(taking.Document),
        PaperId = taking.Paper,
    };

    private static string? Tidy(string? words) => string.IsNullOrWhiteSpace(words) ? null : VietnameseText.Clean(words);
}
