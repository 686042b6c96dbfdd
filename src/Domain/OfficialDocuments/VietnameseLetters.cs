namespace MangNon.Domain.OfficialDocuments;

/// <summary>Order of the letters that number the points (điểm) of an official document: a b c d đ e g h i k … (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
internal static class VietnameseLetters
{
    private const string Order = "abcdđefghijklmnopqrstuvwxyz";

    // f, j, w and z are not Vietnamese letters; sloppy documents and word processors use them all the same.
    private const string Foreign = "fjwz";

    public static int Position(char letter) => Order.IndexOf(letter, StringComparison.Ordinal) + 1;

    /// <summary>Letters that should stand between two others.</summary>
    public static IEnumerable<char> Between(int before, int after, bool foreignOrder) =>
        Order.Skip(before).Take(after - before - 1).Where(c => foreignOrder ? c != 'đ' : !Foreign.Contains(c, StringComparison.Ordinal));

    public static bool IsForeign(char letter) => Foreign.Contains(letter, StringComparison.Ordinal);
}
