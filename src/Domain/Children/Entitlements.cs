namespace MangNon.Domain.Children;

/// <summary>Who the money goes to.</summary>
public enum Payee
{
    Child,
    Parent,

    /// <summary>Household or person who took the child in.</summary>
    Carer,
    Household,
    Facility,
}

/// <summary>How often it is paid.</summary>
public enum PaymentRhythm
{
    Monthly,
    Once,
    Daily,

    /// <summary>No sum of money.</summary>
    InKind,
}

/// <summary>The standard amount of social assistance (mức chuẩn trợ giúp xã hội).</summary>
/// <param name="Amount">Đồng a month.</param>
/// <param name="Province">Code of the province whose council decided it; null for the nation's.</param>
/// <param name="ForMinimums">
/// Also used where the decree names the nation's standard as the least (carers, facilities, burial: "quy định tại khoản 2 Điều 4"); a province's
/// decision says whether its own is.
/// </param>
public sealed record StandardAmount(long Amount, string Article, DateOnly From, DateOnly? To, bool Verified, string? Province, bool ForMinimums)
{
    public bool HoldsOn(DateOnly day) => From <= day && !(day > To);
}

/// <summary>A benefit the law knows.</summary>
/// <param name="Condition">What has to be so; <see cref="Entitlements"/> knows how to find it. "by-event" is decided by a person.</param>
/// <param name="FromYears">Youngest age in completed years.</param>
/// <param name="BelowYears">First age for which it is too late; null for none.</param>
/// <param name="Factor">Times the standard amount; null where <paramref name="Amount"/> says it or nothing is paid.</param>
/// <param name="Amount">Đồng.</param>
/// <param name="Minimum">The law says "at least".</param>
/// <param name="OnlyHighestOf">Of the lines with the same word only the highest is paid.</param>
public sealed record EntitlementLine(
    string Code,
    string Name,
    Payee Payee,
    PaymentRhythm Rhythm,
    string Condition,
    int FromYears,
    int? BelowYears,
    decimal? Factor,
    long? Amount,
    bool Minimum,
    string? OnlyHighestOf,
    string Article,
    DateOnly From,
    DateOnly? To,
    bool Verified)
{
    public bool HoldsOn(DateOnly day) => From <= day && !(day > To);
}

/// <summary>How it stands with a benefit.</summary>
public enum EntitlementStanding
{
    Due,

    /// <summary>Something has to be found out first.</summary>
    Undecided,

    /// <summary>The conditions are met, and a higher one is paid instead.</summary>
    HigherOnePaid,
}

/// <summary>A benefit that is due or may be due to a child or for it.</summary>
/// <param name="Amount">Đồng in the line's rhythm; null where nothing is paid.</param>
/// <param name="Standard">The amount the factor was applied to.</param>
/// <param name="Because">Codes of the facts it rests on.</param>
/// <param name="Missing">What has to be found out before it can be decided, as codes.</param>
public sealed record Entitlement(
    EntitlementLine Line,
    EntitlementStanding Standing,
    long? Amount,
    StandardAmount? Standard,
    IReadOnlyList<string> Because,
    IReadOnlyList<string> Missing);

/// <summary>What is wrong between a benefit and what was received.</summary>
public enum SupportGapKind
{
    /// <summary>Due, and nothing is known of it.</summary>
    NotReceived,
    Refused,
    Declined,

    /// <summary>Received, less than due.</summary>
    TooLittle,

    /// <summary>Received, and the conditions are not met.</summary>
    NotDue,
}

/// <summary>A benefit due and not received as it should be, or the other way round.</summary>
/// <param name="Line">Code of the line.</param>
public sealed record SupportGap(string Line, SupportGapKind Kind, long? Due, long? Received);

/// <summary>
/// Benefits of children and of those who raise them (Nghị định 20/2021/NĐ-CP Điều 5, 6, 11, 20, 25; Nghị định 56/2017/NĐ-CP Điều 18 to 21)
/// as dated data. Coefficients, ages and articles stand in the data; this class knows how a condition is found in the facts.
/// The rate is that of the age on the day: from which month a changed rate is paid (Điều 8 khoản 1 điểm đ) is for the decision.
/// </summary>
public static class Entitlements
{
    private static readonly EntitlementFile Read = ChildrenData.Read<EntitlementFile>("entitlements.json");

    private static readonly Dictionary<string, Func<Question, Finding>> Conditions = new()
    {
        ["no-support"] = q => Living(q, NoSupport),
        ["still-studying"] = q => Living(q, StillStudying),
        ["hiv-poor"] = q => Living(q, HivPoor),
        ["single-parent"] = q => Living(q, SingleParent),
        ["disability-especially-severe"] = q => Living(q, x => Disabled(x, DisabilityDegree.EspeciallySevere)),
        ["disability-severe"] = q => Living(q, x => Disabled(x, DisabilityDegree.Severe)),
        ["very-difficult-area"] = q => Living(q, VeryDifficultArea),
        ["taken-in-no-support"] = q => Living(q, x => Both(TakenIn(x), NoSupport(x))),
        ["taken-in-disability"] = q => Living(q, x => Both(TakenIn(x), Disabled(x, DisabilityDegree.EspeciallySevere))),
        ["cared-at-home"] = q => Living(q, x => Both(CaredAtHome(x), Disabled(x, DisabilityDegree.EspeciallySevere))),
        ["disabled-parent-one"] = q => Living(q, x => DisabledParent(x, two: false)),
        ["disabled-parent-two"] = q => Living(q, x => DisabledParent(x, two: true)),
        ["in-facility"] = q => Living(q, InFacility),
        ["burial"] = Burial,
        ["burial-in-facility"] = q => BuriedWhileReceiving(q, "ND20-25"),
        ["beneficiary"] = q => Living(q, Beneficiary),
        ["beneficiary-studying"] = q => Living(q, x => Both(Beneficiary(x), Studies(x.Child))),
        ["special-circumstances"] = q => Living(q, SpecialCircumstances),
        ["by-event"] = _ => Finding.No,
    };

    /// <summary>Whether the name of a line tells what is held closely: of children with HIV.</summary>
    public static bool IsSensitive(string line) => line.StartsWith("ND20-6.1c", StringComparison.Ordinal);

    /// <summary>All lines, past ones too.</summary>
    public static IReadOnlyList<EntitlementLine> Lines => Read.Lines;

    /// <summary>The nation's standard amounts, past ones too.</summary>
    public static IReadOnlyList<StandardAmount> Standards => Read.Standards;

    /// <summary>The standard amount of a day: the nation's, or the province's own where that is higher (Nghị định 20/2021/NĐ-CP Điều 4 khoản 3). Null before the first.</summary>
    public static StandardAmount? StandardOn(DateOnly day, IEnumerable<StandardAmount>? local = null) =>
        Standards.Concat(local ?? []).Where(s => s.HoldsOn(day)).MaxBy(s => s.Amount);

    /// <summary>What is due to a child and for it on the snapshot's day, what may be, and what a higher benefit takes the place of.</summary>
    /// <param name="household">The household it lives in; null where it is not known.</param>
    /// <param name="siblings">The household's other children on that day.</param>
    /// <param name="local">The province's own standard amounts.</param>
    public static IReadOnlyList<Entitlement> Of(
        ChildSnapshot child,
        HouseholdSnapshot? household,
        IReadOnlyCollection<ChildSnapshot>? siblings = null,
        IReadOnlyCollection<StandardAmount>? local = null)
    {
        if (child.Basic is not { } basic) return [];
        var question = new Question(child, basic, household, siblings ?? []);
        var (own, least) = (StandardOn(child.Day, local), StandardOn(child.Day, local?.Where(s => s.ForMinimums)));
        return OnlyHighest([.. Lines.Where(l => l.HoldsOn(child.Day)).Select(l => Judge(l, question, l.Minimum ? least : own)).OfType<Entitlement>()]);
    }

    /// <summary>The same for records: the child and its household on a day, as known now.</summary>
    public static IReadOnlyList<Entitlement> Of(Child child, Household? household, DateOnly day) => Of(child.AsOf(day), household?.AsOf(day));

    /// <summary>Benefits due and not received as they should be, and those received that are not due.</summary>
    public static IReadOnlyList<SupportGap> GapsOf(ChildSnapshot child, IReadOnlyCollection<Entitlement> entitlements)
    {
        var due = entitlements.Where(e => e.Standing is EntitlementStanding.Due && e.Line.Rhythm is PaymentRhythm.Monthly).ToList();
        var undue = child.Supports
            .Where(s => s.State is SupportState.Received && Lines.Any(l => l.Code == s.Line && l.Rhythm is PaymentRhythm.Monthly))
            .Where(s => !entitlements.Any(e => e.Line.Code == s.Line && e.Standing is not EntitlementStanding.HigherOnePaid))
            .Select(s => new SupportGap(s.Line, SupportGapKind.NotDue, null, s.Amount));
        return [.. due.Select(e => GapOf(e, child.Supports.FirstOrDefault(s => s.Line == e.Line.Code))).OfType<SupportGap>(), .. undue];
    }

    private static SupportGap? GapOf(Entitlement due, Support? support) => support switch
    {
        null => new SupportGap(due.Line.Code, SupportGapKind.NotReceived, due.Amount, null),
        { State: SupportState.Refused } => new SupportGap(due.Line.Code, SupportGapKind.Refused, due.Amount, null),
        { State: SupportState.Declined } => new SupportGap(due.Line.Code, SupportGapKind.Declined, due.Amount, null),
        { Amount: { } paid } when paid < due.Amount => new SupportGap(due.Line.Code, SupportGapKind.TooLittle, due.Amount, paid),
        _ => null,
    };

    private static Entitlement? Judge(EntitlementLine line, Question question, StandardAmount? standard)
    {
        var age = OfAge(line, question);
        if (age.Holds is false) return null;
        var found = Both(age, Conditions[line.Condition](question));
        if (found.Holds is false) return null;
        var amount = line.Amount ?? (line.Factor is { } factor && standard is not null ? (long)decimal.Round(factor * standard.Amount) : null);
        return new Entitlement(line, found.Holds is true ? EntitlementStanding.Due : EntitlementStanding.Undecided, amount, line.Factor is null ? null : standard, found.Because, found.Missing);
    }

    // Only one, the highest, also where several texts give one (Điều 6 khoản 2); in a facility that of the facility (Điều 25 khoản 5).
    private static IReadOnlyList<Entitlement> OnlyHighest(IReadOnlyList<Entitlement> all)
    {
        var highest = all
            .Where(e => e.Standing is EntitlementStanding.Due && e.Line.OnlyHighestOf is not null)
            .GroupBy(e => e.Line.OnlyHighestOf!)
            .ToDictionary(g => g.Key, g => g.MaxBy(e => e.Amount)!);
        return [.. all.Select(e => IsBelow(e, highest) ? e with { Standing = EntitlementStanding.HigherOnePaid } : e)];
    }

    // One that is undecided stays open while it could still be the highest.
    private static bool IsBelow(Entitlement e, Dictionary<string, Entitlement> highest) =>
        e.Line.OnlyHighestOf is { } group && highest.TryGetValue(group, out var top) && top != e && (e.Standing is EntitlementStanding.Due || e.Amount <= top.Amount);

    private static Finding OfAge(EntitlementLine line, Question question)
    {
        var birth = question.Basic.Birth;
        var last = Within(line, birth.YearsOn(question.Child.Day));
        var first = Within(line, new BirthDate(birth.Earliest, BirthPrecision.Day).YearsOn(question.Child.Day));
        if (last == first) return last ? Finding.Yes() : Finding.No;
        return Finding.Open("birth-date");
    }

    private static bool Within(EntitlementLine line, int years) => years >= line.FromYears && !(years >= line.BelowYears);

    private static Finding Living(Question question, Func<Question, Finding> condition) => question.Child.IsAlive ? condition(question) : Finding.No;

    // The cases of Điều 5 khoản 1 are found by a person. Groups 1 to 3 of the children's law only say that somebody should look.
    private static Finding NoSupport(Question q)
    {
        var grounds = q.Child.Circumstances.Where(c => c.Code.StartsWith("ND20-5.1", StringComparison.Ordinal)).Select(c => c.Code).ToArray();
        if (grounds.Length > 0) return Finding.Yes(grounds);
        return q.Child.IsIn("LTE-10.1a") || q.Child.IsIn("LTE-10.1b") || q.Child.IsIn("LTE-10.1c") ? Finding.Open("ground-of-5.1") : Finding.No;
    }

    private static Finding StillStudying(Question q)
    {
        var lastDay = AgeRules.LeavesListOn(q.Basic.Birth).AddDays(-1);
        var paid = q.Child.SupportsSoFar.FirstOrDefault(s => s.State is SupportState.Received && s.Line.StartsWith("ND20-6.1a", StringComparison.Ordinal) && s.Includes(lastDay));
        if (paid is null) return Finding.No;
        return Both(Finding.Yes(paid.Line), Both(Studies(q.Child), UpTo22(q)));
    }

    // "Tối đa không quá 22 tuổi": whether the twenty-third year of life counts is not said.
    private static Finding UpTo22(Question q)
    {
        var limit = AgeRules.On("study.until", q.Child.Day).Amount;
        return q.Child.Years < limit ? Finding.Yes() : q.Child.Years == limit ? Finding.Open("age-limit-22") : Finding.No;
    }

    private static Finding Studies(ChildSnapshot child) => child.Schooling switch
    {
        null => Finding.Open("schooling"),
        { Standing: SchoolStanding.Attending } => Finding.Yes("attends-school"),
        _ => Finding.No,
    };

    private static Finding HivPoor(Question q) => q.Child.IsIn("LTE-10.1đ") ? Both(Finding.Yes("LTE-10.1đ"), Poor(q, nearPoorToo: false)) : Finding.No;

    private static Finding Poor(Question q, bool nearPoorToo)
    {
        if (q.Household is null) return Finding.Open("household");
        if (q.Household.IsPoor) return Finding.Yes("household-poor");
        return nearPoorToo && q.Household.IsPoorOrNearPoor ? Finding.Yes("household-near-poor") : Finding.No;
    }

    private static Finding SingleParent(Question q)
    {
        if (!q.Child.Circumstances.Any(c => c.Code == "ND20-5.4")) return Finding.No;
        var raised = Both(Finding.Yes("ND20-5.4"), Poor(q, nearPoorToo: true));
        return q.Child.IsChild ? raised : Both(raised, Both(Studies(q.Child), UpTo22(q)));
    }

    private static Finding Disabled(Question q, DisabilityDegree degree)
    {
        if (q.Child.HeaviestDisability is not { } disability)
            return q.Child.Disabilities.Count > 0 || q.Child.IsIn("LTE-10.1d") ? Finding.Open("disability-degree") : Finding.No;
        if (disability.Degree != degree) return Finding.No;
        if (disability.CertificateFrom is null) return Finding.Open("disability-certificate");
        return disability.IsCertifiedOn(q.Child.Day) ? Finding.Yes("disability-certified") : Finding.Open("disability-certificate-expired");
    }

    private static Finding VeryDifficultArea(Question q)
    {
        // Only who is in none of khoản 1, 3 and 6 (Điều 5 khoản 7).
        Finding[] others = [NoSupport(q), HivPoor(q), Disabled(q, DisabilityDegree.Severe), Disabled(q, DisabilityDegree.EspeciallySevere)];
        if (others.Any(o => o.Holds is true)) return Finding.No;
        return Both(Poor(q, nearPoorToo: true), Area(q));
    }

    private static Finding Area(Question q) => q.Household?.Dwelling?.InVeryDifficultArea switch
    {
        true => Finding.Yes("very-difficult-area"),
        false => Finding.No,
        null => Finding.Open("area"),
    };

    private static Finding TakenIn(Question q)
    {
        if (q.Child.Residence?.Facility is not null) return Finding.No;
        var carers = q.Child.Kin.Where(k => k.RaisesChild && !k.IsParent).ToList();
        if (carers.Any(k => k.Relation is KinRelation.AlternativeCarer)) return Finding.Yes("taken-in");
        return carers.Count > 0 ? Finding.Open("taking-in-decision") : Finding.No;
    }

    // A parent at home cares; somebody else has taken the child in and gets the rate for that.
    private static Finding CaredAtHome(Question q)
    {
        if (q.Child.Residence is null or { Facility: not null }) return Finding.No;
        if (q.Child.Kin.Any(k => k.RaisesChild && k.Relation is KinRelation.AlternativeCarer)) return Finding.No;
        return q.Child.Kin.Any(k => k.RaisesChild) ? Finding.Yes("cared-at-home") : Finding.Open("carer");
    }

    // Counts the children under 36 months the same person raises; a pregnancy is not kept here, so one child leaves the higher rate open.
    private static Finding DisabledParent(Question q, bool two)
    {
        var parent = q.Child.Kin.FirstOrDefault(k => k.RaisesChild && k.IsParent && k.Disability is DisabilityDegree.Severe or DisabilityDegree.EspeciallySevere);
        if (parent is null) return Finding.No;
        var others = q.Siblings.Count(s => s.IsAlive && s.Months < 36 && s.Kin.Any(k => k.CarerId == parent.CarerId && k.RaisesChild));
        if (!two) return Finding.Yes("parent-disabled");
        return others > 0 ? Finding.Yes("parent-disabled", "two-under-36-months") : Finding.Open("pregnancy");
    }

    private static Finding InFacility(Question q) => q.Child.Residence?.Facility is not null ? Finding.Yes("in-facility") : Finding.No;

    private static Finding Burial(Question q)
    {
        var received = BuriedWhileReceiving(q, "ND20-6.1");
        return received.Holds is not false || q.Child.DiedOn is null || !q.Child.SupportsSoFar.Any(s => s.Line == "ND20-6.1d") ? received : Finding.Yes("ND20-5.4");
    }

    private static Finding BuriedWhileReceiving(Question q, string lines)
    {
        if (q.Child.DiedOn is not { } died) return Finding.No;
        var paid = q.Child.SupportsSoFar.FirstOrDefault(s => s.State is SupportState.Received && s.Line.StartsWith(lines, StringComparison.Ordinal) && s.Includes(died));
        return paid is null ? Finding.No : Finding.Yes(paid.Line);
    }

    private static Finding Beneficiary(Question q)
    {
        var paid = q.Child.Supports.FirstOrDefault(s => s.State is SupportState.Received && s.Line.StartsWith("ND20-6.1", StringComparison.Ordinal));
        return paid is null ? Finding.No : Finding.Yes(paid.Line);
    }

    private static Finding SpecialCircumstances(Question q)
    {
        var codes = q.Child.Circumstances.Select(c => c.Code).Where(c => Circumstances.GroupOf(c) is not null).ToArray();
        return codes.Length > 0 ? Finding.Yes(codes) : Finding.No;
    }

    private static Finding Both(Finding one, Finding other) => (one.Holds, other.Holds) switch
    {
        (false, _) or (_, false) => Finding.No,
        (true, true) => new Finding(true, [.. one.Because, .. other.Because], []),
        _ => new Finding(null, [.. one.Because, .. other.Because], [.. one.Missing, .. other.Missing]),
    };

    private sealed record EntitlementFile(IReadOnlyList<StandardAmount> Standards, IReadOnlyList<EntitlementLine> Lines);

    private sealed record Question(ChildSnapshot Child, BasicData Basic, HouseholdSnapshot? Household, IReadOnlyCollection<ChildSnapshot> Siblings);

    /// <summary>Yes, no, or not known; with what it rests on and what is missing.</summary>
    private sealed record Finding(bool? Holds, IReadOnlyList<string> Because, IReadOnlyList<string> Missing)
    {
        public static readonly Finding No = new(false, [], []);

        public static Finding Yes(params string[] because) => new(true, because, []);

        public static Finding Open(params string[] missing) => new(null, [], missing);
    }
}
