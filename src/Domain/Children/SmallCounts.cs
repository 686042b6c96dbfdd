namespace MangNon.Domain.Children;

/// <summary>How a number of a published table is shown.</summary>
public enum CellShown
{
    /// <summary>As it is; zero is always shown.</summary>
    Open,

    /// <summary>As "&lt;5": one to four.</summary>
    Small,

    /// <summary>Not at all, so that no small one can be computed from it: five or more.</summary>
    Held,
}

/// <summary>A number of a published table, and how it is shown.</summary>
public readonly record struct PublishedCell(int Value, CellShown Shown);

/// <summary>
/// A table of counts with its totals as people may read it who may not see the names (Luật Trẻ em 102/2016/QH13 Điều 21): counts under five
/// are hidden, and as many others that nobody can compute a hidden one from the rows, columns and totals that are shown.
/// </summary>
/// <remarks>
/// Holds within one table. Two tables over the same children that cut them differently, or the same table of two days near each other, can
/// be held against each other; so one fixed table is published, not one for each filter.
/// </remarks>
public sealed class PublishedTable
{
    private readonly SmallCounts _counts;

    internal PublishedTable(SmallCounts counts) => _counts = counts;

    /// <summary>
    /// No number is shown, zeros neither: what hiding says ("one to four") would give it away already, as where four children in four
    /// streets are all there are.
    /// </summary>
    public bool IsWithheld => _counts.IsWithheld;

    /// <summary>Rows without that of the totals.</summary>
    public int Rows => _counts.Rows;

    /// <summary>Columns without that of the totals.</summary>
    public int Columns => _counts.Columns;

    /// <summary>A number; <see cref="Rows"/> as the row, or <see cref="Columns"/> as the column, is the total.</summary>
    public PublishedCell this[int row, int column] => new(_counts.Value(row, column), _counts.Shown(row, column));
}

/// <summary>
/// Hides small counts. Every row and column adds up to its total, so the table is a network: a hidden number can be another one exactly if
/// a closed way through hidden numbers leads back to it, one up, the next down, none beyond what is known of it.
/// </summary>
public sealed class SmallCounts
{
    /// <summary>The smallest count above zero that is shown.</summary>
    public const int Least = 5;

    private readonly int[,] _values;
    private readonly CellShown[,] _shown;

    private SmallCounts(int[,] counts)
    {
        (Rows, Columns) = (counts.GetLength(0), counts.GetLength(1));
        _values = new int[Rows + 1, Columns + 1];
        _shown = new CellShown[Rows + 1, Columns + 1];
        for (var r = 0; r < Rows; r++)
        {
            for (var c = 0; c < Columns; c++)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(counts[r, c], nameof(counts));
                _values[r, c] = counts[r, c];
                _values[r, Columns] += counts[r, c];
                _values[Rows, c] += counts[r, c];
                _values[Rows, Columns] += counts[r, c];
            }
        }
    }

    internal int Rows { get; }

    internal int Columns { get; }

    internal bool IsWithheld { get; private set; }

    /// <summary>The table as it may be published.</summary>
    /// <param name="counts">Counts by row and column, without totals.</param>
    public static PublishedTable Publish(int[,] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var table = new SmallCounts(counts);
        table.HideSmall();
        while (table.Cells().Any(cell => table.IsGivenAway(cell.Row, cell.Column)))
        {
            var (row, column) = table.Cells().First(cell => table.IsGivenAway(cell.Row, cell.Column));
            if (table.Cover(row, column) || table.HoldAll()) continue;
            table.Withhold();
            break;
        }

        return new PublishedTable(table);
    }

    internal int Value(int row, int column) => _values[row, column];

    internal CellShown Shown(int row, int column) => _shown[row, column];

    private IEnumerable<(int Row, int Column)> Cells() => Enumerable.Range(0, Rows + 1).SelectMany(r => Enumerable.Range(0, Columns + 1).Select(c => (r, c)));

    private void HideSmall()
    {
        foreach (var (r, c) in Cells())
        {
            if (_values[r, c] is > 0 and < Least) _shown[r, c] = CellShown.Small;
        }
    }

    /// <summary>Whether a hidden number can only be what it is.</summary>
    private bool IsGivenAway(int row, int column) =>
        _shown[row, column] is not CellShown.Open && Way(row, column, up: true, mayHide: false) is null && Way(row, column, up: false, mayHide: false) is null;

    /// <summary>Hides the fewest children's worth of further numbers that leave a hidden one open; false where none do.</summary>
    private bool Cover(int row, int column)
    {
        var ways = new[] { Way(row, column, up: true, mayHide: true), Way(row, column, up: false, mayHide: true) };
        if (ways.Where(w => w is not null).MinBy(w => w!.Value.Cost) is not { } way) return false;
        foreach (var (r, c) in way.Cells)
        {
            if (_shown[r, c] is CellShown.Open) _shown[r, c] = CellShown.Held;
        }

        return true;
    }

    /// <summary>Hides whatever is not zero; false where all of it is hidden already.</summary>
    private bool HoldAll()
    {
        var any = false;
        foreach (var (r, c) in Cells().Where(cell => _values[cell.Row, cell.Column] > 0 && _shown[cell.Row, cell.Column] is CellShown.Open))
        {
            _shown[r, c] = CellShown.Held;
            any = true;
        }

        return any;
    }

    private void Withhold()
    {
        IsWithheld = true;
        foreach (var (r, c) in Cells()) _shown[r, c] = CellShown.Held;
    }

    /// <summary>
    /// Cheapest closed way on which this number goes one up or down and every row and column still adds up (Dijkstra, rows and columns are
    /// the places, numbers the steps). Totals count with the opposite sign.
    /// </summary>
    private (long Cost, IReadOnlyList<(int Row, int Column)> Cells)? Way(int row, int column, bool up, bool mayHide)
    {
        if (!CanGo(row, column, up)) return null;
        var fromRow = IsNegative(row, column) == up;
        var (start, goal) = fromRow ? (row, Rows + 1 + column) : (Rows + 1 + column, row);
        var best = new Dictionary<int, (long Cost, int Before)> { [start] = (0, -1) };
        var queue = new PriorityQueue<int, long>();
        var done = new HashSet<int>();
        queue.Enqueue(start, 0);
        while (queue.TryDequeue(out var place, out var cost))
        {
            if (!done.Add(place)) continue;
            if (place == goal) return (cost, Steps(best, goal));
            foreach (var next in Enumerable.Range(place <= Rows ? Rows + 1 : 0, place <= Rows ? Columns + 1 : Rows + 1))
            {
                var (r, c) = Cell(place, next);
                if ((r, c) == (row, column) || !CanGo(r, c, up: (place <= Rows) != IsNegative(r, c))) continue;
                if (_shown[r, c] is CellShown.Open && !mayHide) continue;
                var total = cost + (_shown[r, c] is CellShown.Open ? _values[r, c] : 0);
                if (best.TryGetValue(next, out var known) && known.Cost <= total) continue;
                best[next] = (total, place);
                queue.Enqueue(next, total);
            }
        }

        return null;
    }

    private (int Row, int Column) Cell(int one, int other) => one <= Rows ? (one, other - Rows - 1) : (other, one - Rows - 1);

    private List<(int Row, int Column)> Steps(Dictionary<int, (long Cost, int Before)> best, int goal)
    {
        var cells = new List<(int, int)>();
        for (var place = goal; best[place].Before >= 0; place = best[place].Before) cells.Add(Cell(place, best[place].Before));
        return cells;
    }

    /// <summary>A total of a row or a column, not that of all.</summary>
    private bool IsNegative(int row, int column) => (row == Rows) != (column == Columns);

    /// <summary>Whether a number may be one more or less for all that is known once it is hidden: one to four, or five and more; zero is known.</summary>
    private bool CanGo(int row, int column, bool up) => _values[row, column] switch
    {
        0 => false,
        < Least and var v => up ? v < Least - 1 : v > 1,
        var v => up || v > Least,
    };
}
