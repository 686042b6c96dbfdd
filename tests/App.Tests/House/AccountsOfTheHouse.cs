using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using MangNon.App.Data;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Tests.House;

/// <summary>What tests of signing in need of the accounts of the invented ward.</summary>
internal static class AccountsOfTheHouse
{
    /// <summary>A demo account owes no second factor and keeps its password; this one stops being one.</summary>
    public static Task ReleaseAsync(this TestHouse house, string account) => house.WorkAsync(async db =>
    {
        var known = await db.Set<Account>().SingleAsync(a => a.UserName == account);
        db.Entry(known).Property(a => a.IsDemo).CurrentValue = false;
        await db.SaveAsync(new Act(null, "test.release", house.Clock.GetUtcNow().UtcDateTime) { Ward = known.WardId });
    });

    /// <summary>The administrator's page of an account.</summary>
    public static Task<string> AddressAsync(this TestHouse house, string account) =>
        house.AskAsync(async db => $"/tai-khoan/{await db.Set<Account>().Where(a => a.UserName == account).Select(a => a.Id).SingleAsync()}");

    /// <summary>Kinds of the acts about an account, the first first.</summary>
    public static Task<List<ActRecord>> ActsOfAsync(this TestHouse house, string account) => house.AskAsync(async db =>
    {
        var subject = $"account/{await db.Set<Account>().Where(a => a.UserName == account).Select(a => a.Id).SingleAsync()}";
        return await db.Set<ActRecord>().Where(a => a.Subject == subject).OrderBy(a => a.Sequence).ToListAsync();
    });

    /// <summary>Sets up an app for codes on the page that is open for it; returns the key and the codes on paper.</summary>
    public static async Task<(string Key, IReadOnlyList<string> Papers)> SetUpAppAsync(this Visitor visitor)
    {
        await visitor.GetAsync("/tai-khoan/xac-thuc-hai-lop");
        var key = visitor.Page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await visitor.SubmitAsync("Bật xác thực hai lớp", ("code", CodeOf(key, -1)));
        return (key, [.. visitor.Page.QuerySelectorAll(".codes li").Select(l => l.TextContent.Trim())]);
    }

    /// <summary>
    /// The code an app shows (RFC 6238). Identity asks the machine's clock, not the house's. A code is good once, so a test that needs
    /// several takes those of neighbouring half minutes, which are good too.
    /// </summary>
    [SuppressMessage("Security", "CA5350", Justification = "Apps for codes use SHA-1, as the RFC does.")]
    public static string CodeOf(string key, int halfMinutesFromNow)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + halfMinutesFromNow);
        var hash = HMACSHA1.HashData(FromBase32(key), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
