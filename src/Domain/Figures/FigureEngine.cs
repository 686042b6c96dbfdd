namespace MangNon.Domain.Figures;

/// <summary>The value of a figure, or of one class of it.</summary>
/// <param name="Denominator">Null where there is none, or none that belongs to the class.</param>
public readonly record struct FigureValue(int Numerator, int? Denominator, int Scale)
{
    /// <summary>So many for each <see cref="Scale"/>; null without a denominator and where it is zero: nothing of nothing is not 0 %.</summary>
    public double? Rate => Denominator is > 0 and var of ? (double)Numerator * Scale / of : null;
}

/// <summary>A class of a breakdown and its value.</summary>
public sealed record FigureCell(string Class, FigureValue Value);

/// <summary>A figure broken down, the classes in an order of their own.</summary>
public sealed record FigureCut(Breakdown By, IReadOnlyList<FigureCell> Cells);

/// <summary>A figure computed: the whole, and broken down.</summary>
public sealed record FigureResult(Figure Figure, FigureValue Value, IReadOnlyList<FigureCut> Cuts)
{
    public FigureCut? CutBy(string code) => Cuts.FirstOrDefault(c => c.By.Code == code);
}

/// <summary>
/// Counts all figures with all their breakdowns in one pass over the rows: into which classes a row falls is asked once, whatever the
/// number of figures.
/// </summary>
public static class FigureEngine
{
    /// <param name="figures">Those asked for.</param>
    /// <param name="by">Which of its breakdowns, and which crossings of them, a figure is cut by.</param>
    public static IReadOnlyList<FigureResult> Compute(FigureRowSet rows, IReadOnlyList<Figure> figures, Func<Figure, IEnumerable<Breakdown>> by)
    {
        var asked = figures.Select(f => new Asked(f, [.. by(f)])).ToList();
        foreach (var universe in Enum.GetValues<Universe>())
        {
            var tallies = asked.SelectMany(a => a.TalliesOf(universe)).ToList();
            if (tallies.Count > 0) Count(rows.Of(universe), tallies);
        }

        return [.. asked.Select(a => a.Result())];
    }

    /// <summary>All figures with all their breakdowns.</summary>
    public static IReadOnlyList<FigureResult> Compute(FigureRowSet rows, IReadOnlyList<Figure> figures) => Compute(rows, figures, f => f.By);

    /// <summary>One figure, not broken down.</summary>
    public static FigureValue Compute(FigureRowSet rows, Figure figure) => Compute(rows, [figure], _ => [])[0].Value;

    private static void Count(IReadOnlyList<FigureRow> rows, List<Tally> tallies)
    {
        var cuts = tallies.SelectMany(t => t.Cuts).Select(c => c.By).Distinct().Select(b => new Classes(b)).ToList();
        var places = cuts.Select((c, i) => (c.By, i)).ToDictionary(p => p.By, p => p.i);
        foreach (var tally in tallies) tally.Place(b => places[b]);
        var found = new int[cuts.Count][];
        foreach (var row in rows)
        {
            Array.Clear(found);
            foreach (var tally in tallies)
            {
                if (tally.Counts.Holds(row)) tally.Add(row, place => found[place] ??= cuts[place].Of(row));
            }
        }

        foreach (var tally in tallies) tally.Name(place => cuts[place].Names);
    }

    /// <summary>The classes of a breakdown that occur, numbered.</summary>
    private sealed class Classes(Breakdown by)
    {
        private readonly Dictionary<string, int> _numbers = [];

        public Breakdown By => by;

        public List<string> Names { get; } = [];

        public int[] Of(FigureRow row)
        {
            var names = by.Classes(row);
            var numbers = new int[names.Count];
            for (var i = 0; i < numbers.Length; i++) numbers[i] = NumberOf(names[i]);
            return numbers;
        }

        private int NumberOf(string name)
        {
            if (_numbers.TryGetValue(name, out var number)) return number;
            Names.Add(name);
            return _numbers[name] = Names.Count - 1;
        }
    }

    /// <summary>A number that grows; who was counted is kept where a child has several rows.</summary>
    private sealed class Counter(bool isDistinct)
    {
        private readonly HashSet<Guid>? _who = isDistinct ? [] : null;

        public int Number { get; private set; }

        public void Add(FigureRow row)
        {
            if (_who?.Add(row.Who) is not false) Number++;
        }
    }

    /// <summary>The counters of one breakdown of a count.</summary>
    private sealed class CutTally(Breakdown by, bool isDistinct)
    {
        private readonly List<Counter?> _counters = [];

        public Breakdown By => by;

        public int PlaceOfClasses { get; set; }

        public Dictionary<string, int> Named { get; private set; } = [];

        public void Add(FigureRow row, int number)
        {
            while (_counters.Count <= number) _counters.Add(null);
            (_counters[number] ??= new Counter(isDistinct)).Add(row);
        }

        public void Name(List<string> names) => Named = _counters.Select((c, i) => (c, i)).Where(p => p.c is not null).ToDictionary(p => names[p.i], p => p.c!.Number);
    }

    /// <summary>A count being counted.</summary>
    private sealed class Tally(Count counts, IReadOnlyList<Breakdown> cuts)
    {
        private readonly Counter _all = new(counts.IsDistinct);

        public Count Counts => counts;

        public IReadOnlyList<CutTally> Cuts { get; } = [.. cuts.Select(b => new CutTally(b, counts.IsDistinct))];

        public int Number => _all.Number;

        public void Place(Func<Breakdown, int> place)
        {
            foreach (var cut in Cuts) cut.PlaceOfClasses = place(cut.By);
        }

        public void Add(FigureRow row, Func<int, int[]> classesAt)
        {
            _all.Add(row);
            foreach (var cut in Cuts)
            {
                foreach (var number in classesAt(cut.PlaceOfClasses)) cut.Add(row, number);
            }
        }

        public void Name(Func<int, List<string>> names)
        {
            foreach (var cut in Cuts) cut.Name(names(cut.PlaceOfClasses));
        }
    }

    /// <summary>A figure being computed.</summary>
    private sealed class Asked
    {
        private readonly Figure _figure;
        private readonly IReadOnlyList<Breakdown> _cuts;
        private readonly Tally _counts;
        private readonly Tally? _of;

        public Asked(Figure figure, IReadOnlyList<Breakdown> cuts)
        {
            (_figure, _cuts) = (figure, cuts);
            _counts = new Tally(figure.Counts, cuts);
            _of = figure.Of is { } of ? new Tally(of, [.. cuts.Where(IsOfBoth)]) : null;
        }

        public IEnumerable<Tally> TalliesOf(Universe universe) => new[] { _counts, _of }.OfType<Tally>().Where(t => t.Counts.Universe == universe);

        public FigureResult Result() => new(_figure, new FigureValue(_counts.Number, _of?.Number, _figure.Scale), [.. _cuts.Select((b, i) => new FigureCut(b, CellsOf(b, _counts.Cuts[i].Named)))]);

        // A class of which rows may be in none (a group of circumstances) is of the whole: there, the denominator is not cut. Nor does what an
        // event says cut the children.
        private bool IsOfBoth(Breakdown by) => by.IsAdditive && (_figure.Of!.Universe == _figure.Counts.Universe || Breakdowns.People.Contains(by));

        private List<FigureCell> CellsOf(Breakdown by, Dictionary<string, int> counted)
        {
            var of = _of?.Cuts.FirstOrDefault(c => c.By == by)?.Named;
            var names = counted.Keys.Concat(of?.Keys ?? Enumerable.Empty<string>()).Distinct().Order(StringComparer.Ordinal);
            return [.. names.Select(n => new FigureCell(n, new FigureValue(counted.GetValueOrDefault(n), of?.GetValueOrDefault(n) ?? (by.IsAdditive ? null : _of?.Number), _figure.Scale)))];
        }
    }
}
