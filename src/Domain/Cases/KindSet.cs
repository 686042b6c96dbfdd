namespace MangNon.Domain.Cases;

/// <summary>A set of kinds of events, asked for each event of each case: one bit for each kind.</summary>
internal readonly record struct KindSet
{
    private readonly UInt128 _bits;

    private KindSet(UInt128 bits) => _bits = bits;

    public KindSet(IEnumerable<CaseEventKind> kinds)
    {
        foreach (var kind in kinds) _bits |= UInt128.One << (int)kind;
    }

    public bool IsEmpty => _bits == UInt128.Zero;

    public bool Contains(CaseEventKind kind) => ((_bits >> (int)kind) & UInt128.One) != UInt128.Zero;

    public bool Overlaps(KindSet other) => (_bits & other._bits) != UInt128.Zero;

    public KindSet With(CaseEventKind kind) => new(_bits | (UInt128.One << (int)kind));
}

/// <summary>A rule with its kinds ready for asking.</summary>
internal sealed record PreparedRule(ClockRule Rule, KindSet Starts, KindSet Needs, KindSet Stops, KindSet Lapses)
{
    public static PreparedRule Of(ClockRule rule) => new(rule, new(rule.Reading!.Kinds), new(rule.Needs), new(rule.Stops), new(rule.Lapses));
}
