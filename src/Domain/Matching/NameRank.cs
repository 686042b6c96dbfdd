namespace MangNon.Domain.Matching;

/// <summary>
/// How well a name answers a query; smaller is better, equal ranks are ordered by the caller (sort key, then id), so that a list never jumps.
/// </summary>
/// <param name="Level">The worst agreement among the words asked for.</param>
/// <param name="TooMany">Words asked for that the name lacks; at most one middle name.</param>
/// <param name="Sum">Agreements of all words added up.</param>
/// <param name="GivenMissed">The given name was not asked for: "Hà" as a family name.</param>
/// <param name="Partial">The last word goes on in the name.</param>
/// <param name="LeftOut">Words of the name not asked for.</param>
/// <param name="Reordered">The words stand in another order.</param>
public readonly record struct NameRank(SyllableAgreement Level, int TooMany, int Sum, bool GivenMissed, bool Partial, int LeftOut, bool Reordered) : IComparable<NameRank>
{
    /// <summary>Ranks a name; null when it is no answer: a word is missing (other than one middle name), or more than one holds a typing error.</summary>
    public static NameRank? Of(NameQuery query, ParsedName name)
    {
        if (query.Name.IsEmpty || name.IsEmpty) return null;
        var words = Placement.Of(query, name).ToRank();
        if (query.Name.Words.Count == name.Words.Count || query.Name.Joined != name.Joined) return words;

        // Spaces lost or put in: Thuhà, Thu Hà.
        return words ?? new NameRank(SyllableAgreement.Spelling, 0, 1, false, false, 0, false);
    }

    /// <summary>Every word asked for is in the name, without a typing error: enough of these, and no further stage of the query is needed.</summary>
    public bool IsCertain => TooMany == 0 && Level <= SyllableAgreement.Regional;

    public int CompareTo(NameRank other) => Order.CompareTo(other.Order);

    /// <summary>The rank as one number, to be compared only with others of the same release.</summary>
    public int Order => (((((((int)Level * 2 + TooMany) * 64 + Math.Min(Sum, 63)) * 2 + (GivenMissed ? 1 : 0)) * 2 + (Partial ? 1 : 0)) * 8 + Math.Min(LeftOut, 7)) * 2) + (Reordered ? 1 : 0);

    public static bool operator <(NameRank a, NameRank b) => a.CompareTo(b) < 0;

    public static bool operator >(NameRank a, NameRank b) => a.CompareTo(b) > 0;

    public static bool operator <=(NameRank a, NameRank b) => a.CompareTo(b) <= 0;

    public static bool operator >=(NameRank a, NameRank b) => a.CompareTo(b) >= 0;
}

/// <summary>Which word of the name answers which word of the query.</summary>
internal sealed class Placement
{
    private readonly NameQuery _query;
    private readonly ParsedName _name;
    private readonly int[] _place;
    private readonly SyllableAgreement[] _level;
    private readonly (SyllableAgreement Level, bool Partial)[] _agreements;
    private bool _partial;

    private Placement(NameQuery query, ParsedName name)
    {
        (_query, _name) = (query, name);
        _place = new int[query.Name.Words.Count];
        _level = new SyllableAgreement[query.Name.Words.Count];
        _agreements = new (SyllableAgreement, bool)[_place.Length * name.Words.Count];
        for (var i = 0; i < _place.Length; i++)
            for (var j = 0; j < name.Words.Count; j++) _agreements[i * name.Words.Count + j] = Agreement(i, j);
        Array.Fill(_place, -1);
        Array.Fill(_level, SyllableAgreement.None);
    }

    public static Placement Of(NameQuery query, ParsedName name)
    {
        var placement = new Placement(query, name);
        for (var level = SyllableAgreement.Exact; level < SyllableAgreement.None; level++) placement.PlaceThoseOf(level);
        return placement;
    }

    // Best agreements first; a few words each, so that trying all is cheap.
    private void PlaceThoseOf(SyllableAgreement level)
    {
        for (var i = 0; i < _place.Length; i++)
            for (var j = 0; j < _name.Words.Count && _place[i] < 0; j++)
            {
                var (found, partial) = _agreements[i * _name.Words.Count + j];
                if (found != level || Array.IndexOf(_place, j) >= 0) continue;
                (_place[i], _level[i]) = (j, level);
                _partial |= partial;
            }
    }

    private (SyllableAgreement Level, bool Partial) Agreement(int i, int j)
    {
        var (asked, has) = (_query.Name.Words[i], _name.Words[j]);
        var level = asked.Compare(has, _query.Name.HasMarks && _name.HasMarks);
        if (i < _place.Length - 1 || !_query.IsOpen || level <= SyllableAgreement.Regional) return (level, false);
        if (has.Written.StartsWith(asked.Written, StringComparison.Ordinal)) return (SyllableAgreement.Exact, true);
        if (!has.Letters.StartsWith(asked.Letters, StringComparison.Ordinal)) return (level, false);
        return (asked.HasMarks ? SyllableAgreement.OtherAccents : SyllableAgreement.Unaccented, true);
    }

    public NameRank? ToRank()
    {
        var missing = _place.Count(p => p < 0);
        if (missing > 0 && !LacksOneMiddleName(missing)) return null;
        if (_level.Count(l => l is SyllableAgreement.Typo or SyllableAgreement.Near) > 1) return null;
        var placed = _level.Select((l, i) => l == SyllableAgreement.Near && !IsGiven(i) ? SyllableAgreement.Typo : l).Where(l => l < SyllableAgreement.None).ToArray();
        var order = _place.Where(p => p >= 0).ToArray();
        var isReordered = !order.SequenceEqual(order.Order());
        if (isReordered && _level.Contains(SyllableAgreement.OtherAccents)) return null;
        return new NameRank(
            placed.Max(), missing, placed.Sum(l => (int)l) + ErrorsInMarksToo(), !order.Contains(_name.Words.Count - 1), _partial,
            _name.Words.Count - order.Length, isReordered);
    }

    // Of two names one letter off, the one whose marks agree comes first.
    private int ErrorsInMarksToo()
    {
        var errors = 0;
        for (var i = 0; i < _place.Length; i++)
            if (_level[i] is SyllableAgreement.Typo or SyllableAgreement.Near && !EditDistance.IsOne(_query.Name.Words[i].Written, _name.Words[_place[i]].Written)) errors++;
        return errors;
    }

    // Parents tell children apart by the given name: one letter off elsewhere is an error, there it may be the brother.
    private bool IsGiven(int asked) => _place[asked] == _name.Words.Count - 1;

    // What is left must fit well, or Trần Văn Minh would be found for Trần Minh Triết.
    private bool LacksOneMiddleName(int missing) =>
        missing == 1 && _place.Length > 2 && _place[0] == 0 && IsGiven(_place.Length - 1) && _level.All(l => l is <= SyllableAgreement.Regional or SyllableAgreement.None);
}
