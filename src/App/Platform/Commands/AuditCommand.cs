using System.Globalization;
using MangNon.App.Data;

namespace MangNon.App.Platform.Commands;

/// <summary>The verb audit: checks the chains of acts, prints their seals, erases values for privacy.</summary>
internal static class AuditCommand
{
    /// <summary>Checks the chains; exit code 1 where one is broken.</summary>
    /// <param name="printed">Seals kept on paper: day=digest, or the first 16 digits of it.</param>
    public static Task<int> VerifyAsync(Dictionary<string, string?> given, DateOnly? from, DateOnly? to, string[] printed, CancellationToken stop) => OpenHouse.AsItIsAsync(given, async services =>
    {
        var seals = await services.GetRequiredService<AppDb>().AllSealsAsync(stop);
        var unknown = printed.Where(p => !seals.Any(s => IsOf(p, s.Seal))).ToList();
        foreach (var paper in unknown) Console.WriteLine($"HỎNG: không có niêm phong \"{paper}\". / BROKEN: no seal in the database is \"{paper}\".");
        var found = await services.GetRequiredService<ChainCheck>().RunAsync(from, to, stop);
        foreach (var chain in found) Console.WriteLine(InWords(chain));
        return unknown.Count == 0 && found.All(f => f.Damage is null) ? 0 : 1;
    }, stop);

    /// <summary>Prints the seals, newest first, to be kept elsewhere.</summary>
    public static Task<int> ListSealsAsync(Dictionary<string, string?> given, CancellationToken stop) => OpenHouse.AsItIsAsync(given, async services =>
    {
        foreach (var (ward, seal) in await services.GetRequiredService<AppDb>().AllSealsAsync(stop))
            Console.WriteLine($"{seal.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}  {ward}  {seal.Sequence}  {seal.Digest}");
        return 0;
    }, stop);

    /// <summary>Erases the values of the acts about a record, with a reason.</summary>
    public static Task<int> EraseAsync(Dictionary<string, string?> given, string subject, string reason, CancellationToken stop) => OpenHouse.AtNewestAsync(given, async services =>
    {
        if (string.IsNullOrWhiteSpace(reason)) return Refusals.Say("Cần nêu lý do xóa, ví dụ số quyết định. / A reason is needed, such as the number of the decision.");
        var (db, clock, erased) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<OfficeClock>(), 0);
        foreach (var ward in await db.WardsOfActsAsync(subject, stop))
        {
            erased += await db.EraseValuesAsync(new Act(null, ChainCheck.Erasure, clock.Now, subject, reason) { Ward = ward }, stop);
            db.ChangeTracker.Clear();
        }

        Console.WriteLine($"Đã xóa giá trị của {erased} thao tác; việc đã làm vẫn còn trong nhật ký. / Erased the values of {erased} acts; that they happened stays.");
        return erased > 0 ? 0 : 2;
    }, stop);

    private static bool IsOf(string printed, ChainSeal seal)
    {
        var parts = printed.Split('=', 2);
        var digits = string.Concat(parts[^1].Where(char.IsAsciiHexDigit)).ToLowerInvariant();
        return parts.Length == 2 && parts[0].Trim() == seal.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            && digits.Length >= 16 && seal.Digest.Replace(" ", "", StringComparison.Ordinal).StartsWith(digits, StringComparison.Ordinal);
    }

    private static string InWords(ChainFinding chain)
    {
        var counts = $"{chain.WardName}: {chain.Links} ({chain.Seals} niêm phong / seals, {chain.Erased} đã xóa giá trị / erased, {chain.ClockSetBack} lần đồng hồ lùi / clock set back)";
        return chain.Damage switch
        {
            null => $"Nguyên vẹn / whole      {counts}",
            (ChainDamage.ValuesWithoutLink, _) => "HỎNG / BROKEN: có giá trị không thuộc thao tác nào. / There are values that belong to no act.",
            var (kind, sequence) => $"HỎNG / BROKEN      {counts}: mắt xích / link {sequence}, {kind switch
            {
                ChainDamage.Changed => "bị sửa, chèn hoặc đổi chỗ / changed, inserted or moved",
                ChainDamage.Missing => "không còn / missing",
                ChainDamage.ValuesChanged => "giá trị bị sửa / its values were changed",
                ChainDamage.ValuesMissing => "giá trị bị mất / its values are missing",
                _ => "khác với niêm phong / not as it was sealed",
            }}",
        };
    }
}
