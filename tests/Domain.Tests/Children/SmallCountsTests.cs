using MangNon.Domain.Children;
using Xunit;

namespace MangNon.Domain.Tests.Children;

/// <summary>Published tables: what is hidden, and that somebody who adds and subtracts learns no hidden number.</summary>
public sealed class SmallCountsTests
{
    [Fact]
    public void Zero_stays_zero_and_large_counts_stay_where_nothing_is_small()
    {
        var table = SmallCounts.Publish(new[,] { { 0, 7 }, { 12, 0 } });

        for (var r = 0; r <= 2; r++)
        {
            for (var c = 0; c <= 2; c++) Assert.Equal(CellShown.Open, table[r, c].Shown);
        }

        Assert.Equal((0, 7, 19), (table[0, 0].Value, table[0, 1].Value, table[2, 2].Value));
    }

    [Fact]
    public void A_small_count_is_not_left_as_the_only_hidden_one_of_its_row_or_column()
    {
        var table = SmallCounts.Publish(new[,] { { 3, 20, 30 }, { 9, 11, 40 }, { 50, 60, 70 } });

        Assert.Equal(CellShown.Small, table[0, 0].Shown);
        foreach (var line in (int[][])[[0, 0, 0, 1, 0, 2, 0, 3], [0, 0, 1, 0, 2, 0, 3, 0]])
        {
            Assert.True(line.Chunk(2).Count(p => table[p[0], p[1]].Shown is not CellShown.Open) >= 2);
        }

        Assert.Equal(70, table[2, 2].Value);
        Assert.Equal(CellShown.Open, table[2, 2].Shown);
    }

    [Fact]
    public void Two_ones_that_add_up_to_a_shown_two_would_be_known()
    {
        // 1 + 1 + 8 = 10: with 8 and 10 shown both are one; the rule of "two hidden in a row" is not enough.
        var counts = new[,] { { 1, 1, 8 }, { 1, 1, 8 } };

        Assert.NotEmpty(Attacker.Learns(counts, new PublishedByRuleOfTwo(counts).Shown));
        Assert.Empty(Attacker.Learns(counts, Of(SmallCounts.Publish(counts))));
    }

    [Fact]
    public void Somebody_who_adds_and_subtracts_learns_nothing()
    {
        var random = new Random(20261128);
        var withheld = 0;
        for (var round = 0; round < 400; round++)
        {
            var counts = new int[random.Next(1, 4), random.Next(1, 3)];
            for (var r = 0; r < counts.GetLength(0); r++)
            {
                for (var c = 0; c < counts.GetLength(1); c++) counts[r, c] = random.Next(3) switch { 0 => 0, 1 => random.Next(1, 5), _ => random.Next(5, 12) };
            }

            var table = SmallCounts.Publish(counts);
            if (table.IsWithheld)
            {
                withheld++;
                continue;
            }

            var learned = Attacker.Learns(counts, Of(table));
            Assert.True(learned.Count == 0, $"round {round}: {string.Join(", ", learned)}");
        }

        Assert.InRange(withheld, 0, 40);
    }

    [Fact]
    public void A_table_that_hiding_itself_gives_away_is_withheld_wholly()
    {
        // Four rows under five that are not zero, and a total under five: each is one.
        var table = SmallCounts.Publish(new[,] { { 1 }, { 1 }, { 1 }, { 1 } });

        Assert.True(table.IsWithheld);
        Assert.Equal(CellShown.Held, table[0, 0].Shown);
    }

    private static Func<int, int, CellShown> Of(PublishedTable table) => (r, c) => table[r, c].Shown;

    /// <summary>The rule offices know: no single hidden number in a row or column. It is not enough.</summary>
    private sealed class PublishedByRuleOfTwo(int[,] counts)
    {
        public CellShown Shown(int row, int column) =>
            row < counts.GetLength(0) && column < counts.GetLength(1) && counts[row, column] is > 0 and < 5 ? CellShown.Small : row == counts.GetLength(0) && column < 2 ? CellShown.Small : CellShown.Open;
    }

    /// <summary>Tries every table that fits what is shown, and tells which hidden numbers are the same in all of them.</summary>
    private static class Attacker
    {
        public static List<(int Row, int Column)> Learns(int[,] counts, Func<int, int, CellShown> shown)
        {
            var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
            var seen = new HashSet<int>[rows + 1, columns + 1];
            foreach (var (r, c) in Places(rows + 1, columns + 1)) seen[r, c] = [];
            Fill(new int[rows, columns], 0);
            return [.. Places(rows + 1, columns + 1).Where(p => shown(p.Row, p.Column) is not CellShown.Open && seen[p.Row, p.Column].Count < 2)];

            void Fill(int[,] tried, int at)
            {
                if (at == rows * columns)
                {
                    if (Fits(tried)) foreach (var (r, c) in Places(rows + 1, columns + 1)) seen[r, c].Add(Sum(tried, r, c));
                    return;
                }

                var (row, column) = (at / columns, at % columns);
                foreach (var value in Possible(counts[row, column], shown(row, column)))
                {
                    tried[row, column] = value;
                    if (column < columns - 1 || Agrees(Sum(tried, row, columns), Sum(counts, row, columns), shown(row, columns))) Fill(tried, at + 1);
                }
            }

            bool Fits(int[,] tried) => Places(rows + 1, columns + 1).All(p => Agrees(Sum(tried, p.Row, p.Column), Sum(counts, p.Row, p.Column), shown(p.Row, p.Column)));
        }

        private static IEnumerable<int> Possible(int truth, CellShown shown) => shown switch
        {
            CellShown.Open => [truth],
            CellShown.Small => [1, 2, 3, 4],
            _ => Enumerable.Range(Math.Max(5, truth - 1), 3),
        };

        private static bool Agrees(int tried, int truth, CellShown shown) => shown switch { CellShown.Open => tried == truth, CellShown.Small => tried is > 0 and < 5, _ => tried >= 5 };

        private static int Sum(int[,] table, int row, int column) => Places(table.GetLength(0), table.GetLength(1))
            .Where(p => (row == table.GetLength(0) || p.Row == row) && (column == table.GetLength(1) || p.Column == column)).Sum(p => table[p.Row, p.Column]);

        private static IEnumerable<(int Row, int Column)> Places(int rows, int columns) => Enumerable.Range(0, rows).SelectMany(r => Enumerable.Range(0, columns).Select(c => (r, c)));
    }
}
