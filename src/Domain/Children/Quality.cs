namespace MangNon.Domain.Children;

/// <summary>How much a finding matters.</summary>
public enum QualitySeverity
{
    /// <summary>Worth a look.</summary>
    Hint,

    /// <summary>Probably wrong or missing.</summary>
    Warning,

    /// <summary>Wrong, or missing where the law or a figure needs it.</summary>
    Error,
}

/// <summary>Whose queue a finding goes to.</summary>
public enum QualityFixer
{
    Officer,
    Collaborator,
    School,
    HealthStation,
    Police,
}

/// <summary>A rule about the data of a child.</summary>
/// <param name="Sentence">Key of the text that says what is wrong.</param>
public sealed record QualityRule(string Code, string Sentence, QualitySeverity Severity, QualityFixer Fixer);

/// <summary>What a rule has to know besides the child and its household: what was found by comparing the whole store or another list.</summary>
/// <param name="NumbersHeldTwice">Normalised personal numbers more than one child has.</param>
/// <param name="LikelyDuplicates">Children with the same name and birth date as another, those found not to be the same left out.</param>
/// <param name="NotOnSchoolList">Children said to attend a school whose list does not have them.</param>
public sealed record QualityContext(IReadOnlySet<string> NumbersHeldTwice, IReadOnlySet<ChildId> LikelyDuplicates, IReadOnlySet<ChildId> NotOnSchoolList)
{
    /// <summary>Nothing was compared.</summary>
    public static QualityContext None { get; } = new(new HashSet<string>(), new HashSet<ChildId>(), new HashSet<ChildId>());
}

/// <summary>
/// Rules about the quality of the data: what is missing, what cannot be, what does not agree. Severity and who can put it right are data;
/// the test itself is here. A child who left the list is asked only what concerns those.
/// </summary>
public static class QualityRules
{
    private static readonly Dictionary<string, Func<Subject, bool>> OfLiving = new()
    {
        ["name-suspicious"] = s => !s.Basic.FullName.Contains(' ', StringComparison.Ordinal) || s.Basic.FullName.Any(c => !char.IsLetter(c) && c is not (' ' or '\'' or '-')),
        ["birth-date-not-exact"] = s => !s.Basic.Birth.IsExact,
        ["sex-missing"] = s => s.Basic.Sex is null,
        ["ethnicity-missing"] = s => string.IsNullOrWhiteSpace(s.Basic.Ethnicity),
        ["number-missing"] = s => s.Child.Number is null,
        ["number-malformed"] = s => s.Child.Number is { } n && PersonalNumber.WhyNot(n.Text).Any(),
        ["number-year-disagrees"] = s => Warns(s, "number.year-disagrees") || Warns(s, "number.century-disagrees"),
        ["number-sex-disagrees"] = s => Warns(s, "number.sex-disagrees"),
        ["number-place-unknown"] = s => Warns(s, "number.place-unknown"),
        ["number-held-twice"] = s => s.Child.Number is { } n && s.Context.NumbersHeldTwice.Contains(n.Text),
        ["likely-duplicate"] = s => s.Context.LikelyDuplicates.Contains(s.Child.Id),
        ["no-parent-or-carer"] = s => s.Child.Kin.Count == 0,
        ["nobody-raises"] = s => s.Child.Kin.Count > 0 && s.Child.Residence?.Facility is null && !s.Child.Kin.Any(k => k.RaisesChild),
        ["two-mothers"] = s => s.Child.Kin.Count(k => k.Relation is KinRelation.Mother) > 1,
        ["two-fathers"] = s => s.Child.Kin.Count(k => k.Relation is KinRelation.Father) > 1,
        ["parent-too-young"] = s => s.Child.Kin.Any(k => k.Relation is KinRelation.Mother or KinRelation.Father && s.Basic.BornOn.Year - k.BirthYear < s.Limit("parent.youngest")),
        ["carer-dead"] = s => s.Child.Kin.Any(k => k.RaisesChild && k.State is ParentState.Dead or ParentState.Missing),
        ["orphan-with-parent"] = s => s.Child.IsIn("LTE-10.1a") && s.Child.Kin.Any(k => k.IsParent && k.State is ParentState.Alive),
        ["birth-unregistered"] = s => s.Child.Registration is null && s.Day > AgeRules.RegistrationDue(s.Basic.Birth),
        ["registered-before-birth"] = s => s.Child.Registration?.From < s.Basic.Birth.Earliest,
        ["young-without-card"] = s => s.Child.LastCard is null && s.Day <= AgeRules.YoungChildCardEnds(s.Basic.Birth),
        ["card-expired"] = s => s.Child.Card is null && s.Child.LastCard is not null,
        ["card-ending-soon"] = s => s.Child.Card?.To <= s.Day.AddDays(s.Limit("card.ending-soon")),
        ["disability-without-degree"] = s => s.Child.Disabilities.Any(d => d.Degree is null),
        ["disability-without-certificate"] = s => s.Child.Disabilities.Any(d => d.Degree is not null && d.CertificateFrom is null),
        ["disability-certificate-expired"] = s => s.Child.Disabilities.Any(d => d.CertificateTo < s.Day),
        ["disability-group-disagrees"] = DisabilityGroupDisagrees,
        ["poverty-group-disagrees"] = PovertyGroupDisagrees,
        ["circumstance-without-evidence"] = s => s.Child.Circumstances.Any(c => Circumstances.GroupOf(c.Code) is not null && string.IsNullOrWhiteSpace(c.Evidence)),
        ["violence-without-conclusion"] = s => s.Child.Circumstances.Any(c => Circumstances.FindSubgroup(c.Code)?.Needs == "conclusion" && string.IsNullOrWhiteSpace(c.Evidence)),
        ["age-class-disagree"] = AgeAndClassDisagree,
        ["school-age-without-school"] = s => s.Child.Schooling is null && SchoolYear.Of(s.Day).UsualClassOf(s.Basic.Birth) >= 1,
        ["class-of-last-year"] = s => s.Child.Schooling is { Standing: SchoolStanding.Attending } c && c.SchoolYearStart < SchoolYear.Of(s.Day).Start,
        ["not-on-school-list"] = s => s.Child.Schooling?.Standing is SchoolStanding.Attending && s.Context.NotOnSchoolList.Contains(s.Child.Id),
        ["left-but-resident"] = s => s.Child.Residence is { } home && LastMove(s) is { Kind: LifeEventKind.Departure } left && left.From < s.Day && home.From <= left.From,
        ["no-household"] = s => s.Child.Residence is null && LastMove(s)?.Kind is not LifeEventKind.Departure,
        ["household-without-head"] = s => s.Household is { Head: null },
        ["household-without-address"] = s => s.Child.Residence is not null && s.Household?.Dwelling is null,
        ["no-contact"] = s => Before(s, "contact.every", LastSeen(s)),
        ["no-health-check"] = s => Before(s, "health-check.every", LastDay(s.Child.HealthChecks) ?? s.Basic.Birth.Latest),
        ["not-measured"] = s => s.Child.Years < s.Limit("growth.under") && Before(s, "measurement.every", LastDay(s.Child.Measurements) ?? s.Basic.Birth.Latest),
        ["measurement-implausible"] = s => s.Child.Measurements.Any(m => Growth.Of(s.Basic, m).Any(g => g.Class is GrowthClass.Implausible)),
    };

    private static readonly Dictionary<string, Func<Subject, bool>> OfOthers = new()
    {
        ["dead-but-in-school"] = s => !s.Child.IsAlive && s.Child.Schooling?.Standing is SchoolStanding.Attending,
        ["dead-but-supported"] = s => s.Child.DiedOn < s.Day && s.Child.Supports.Any(p => p.State is SupportState.Received && p.From <= s.Child.DiedOn && p.Line.StartsWith("ND20-6", StringComparison.Ordinal)),
        ["benefit-after-sixteen"] = s => !s.Child.IsChild && s.Child.Supports.Any(p => p.State is SupportState.Received && BelongsToChildren(p.Line)),
    };

    /// <summary>All rules.</summary>
    public static IReadOnlyList<QualityRule> All { get; } = ChildrenData.Read<QualityRule[]>("quality-rules.json");

    /// <summary>The rules a child's data breaks on the snapshot's day.</summary>
    /// <param name="household">The household it lives in; null where there is none.</param>
    public static IReadOnlyList<QualityRule> Broken(ChildSnapshot child, HouseholdSnapshot? household, QualityContext context)
    {
        if (child.Basic is not { } basic) return [];
        var subject = new Subject(child, basic, household, context);
        var asksAll = child.IsAlive && child.IsChild;
        return [.. All.Where(r => (asksAll && OfLiving.TryGetValue(r.Code, out var rule) && rule(subject)) || (OfOthers.TryGetValue(r.Code, out var other) && other(subject)))];
    }

    /// <summary>Whether somebody has to do with a rule: the officer and leaders with all, others with what their part can mend.</summary>
    public static bool Concerns(ChildAudience audience, QualityRule rule) => (audience, rule.Fixer) switch
    {
        (ChildAudience.Officer or ChildAudience.Leader, _) => true,
        (ChildAudience.Street, QualityFixer.Collaborator) or (ChildAudience.School, QualityFixer.School) or (ChildAudience.HealthStation, QualityFixer.HealthStation) or (ChildAudience.Police, QualityFixer.Police) => true,
        (ChildAudience.Justice, _) => rule.Code is "birth-unregistered" or "registered-before-birth",
        _ => false,
    };

    /// <summary>Share of children none of whose data is wrong (severity error), 0 to 1; null where there is no child.</summary>
    /// <param name="findings">The broken rules of each child.</param>
    public static double? Score(IReadOnlyCollection<IReadOnlyList<QualityRule>> findings) =>
        findings.Count == 0 ? null : (double)findings.Count(f => f.All(r => r.Severity is not QualitySeverity.Error)) / findings.Count;

    private static bool Warns(Subject s, string code) =>
        PersonalNumber.Find(s.Child.Number?.Text) is { } number && number.Against(s.Basic.Birth, s.Basic.Sex).Any(w => w.Code == code);

    private static bool DisabilityGroupDisagrees(Subject s)
    {
        if (!s.Child.IsIn("LTE-10.1d")) return false;
        var code = s.Child.HeaviestDisability?.Degree switch
        {
            DisabilityDegree.EspeciallySevere => "ND56-6.1",
            DisabilityDegree.Severe => "ND56-6.2",
            DisabilityDegree.Mild => "ND56-6.3",
            _ => null,
        };
        return code is null || s.Child.Circumstances.Any(c => c.Code.StartsWith("ND56-6.", StringComparison.Ordinal) && c.Code != code);
    }

    private static bool PovertyGroupDisagrees(Subject s) =>
        (s.Child.IsIn("ND56-15.1") && s.Household is not { IsPoor: true })
        || (s.Child.IsIn("ND56-15.2") && s.Household?.Poverty?.Level is not PovertyLevel.NearPoor);

    private static bool AgeAndClassDisagree(Subject s) =>
        s.Child.Schooling is { Standing: SchoolStanding.Attending, Grade: > 0 and var grade } schooling
        && Math.Abs(grade - new SchoolYear(schooling.SchoolYearStart).UsualClassOf(s.Basic.Birth)) > s.Limit("class.tolerance");

    private static LifeEvent? LastMove(Subject s) => s.Child.Events.LastOrDefault(e => e.Kind is LifeEventKind.Arrival or LifeEventKind.Departure);

    // A visit, a check, a weighing: somebody saw the child. A newborn was seen at birth.
    private static DateOnly LastSeen(Subject s) =>
        new[] { LastDay(s.Child.Contacts), LastDay(s.Child.HealthChecks), LastDay(s.Child.Measurements), s.Child.Residence?.From, s.Basic.Birth.Latest }.Max()!.Value;

    private static DateOnly? LastDay(IReadOnlyList<Fact> facts) => facts.Count > 0 ? facts[^1].From : null;

    private static bool Before(Subject s, string limit, DateOnly last) => last.AddMonths(s.Limit(limit)) < s.Day;

    private static bool BelongsToChildren(string line) =>
        Entitlements.Lines.Any(l => l.Code == line && l.Rhythm is PaymentRhythm.Monthly && l.BelowYears <= AgeRules.On("child.under", l.From).Amount);

    private sealed record Subject(ChildSnapshot Child, BasicData Basic, HouseholdSnapshot? Household, QualityContext Context)
    {
        public DateOnly Day => Child.Day;

        public int Limit(string code) => AgeRules.On(code, Day).Amount;
    }
}
