using System.Globalization;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Organisation;

namespace MangNon.App.Platform.Commands;

/// <summary>The verb ward merge: a ward ends and another one of this installation goes on in its place.</summary>
internal static class WardCommand
{
    /// <summary>Tells what a merger would do, or with a yes carries it out.</summary>
    public static Task<int> MergeAsync(Dictionary<string, string?> given, MergerAsked asked, bool yes, CancellationToken stop) => OpenHouse.AtNewestAsync(given, async services =>
    {
        var (mergers, book) = (services.GetRequiredService<WardMergers>(), services.GetRequiredService<TextBook>());
        if (await mergers.PreviewAsync(asked, stop) is not { } preview) return Refusals.Say($"Không có phường, xã nào mang mã {asked.From} hoặc {asked.Into}. / No ward has the code {asked.From} or {asked.Into}.");
        if (preview.From.To is null) Tell(preview, asked.On);
        if (preview.WhyNot.Count > 0) return SayWhyNot(preview.WhyNot, book);
        if (!yes)
        {
            Console.WriteLine("Chưa có gì thay đổi. Thêm --yes để thực hiện. / Nothing was changed. Add --yes to carry it out.");
            return 0;
        }

        await mergers.CarryOutAsync(asked, done => Console.Error.WriteLine($"  {Number(done)} / {Number(preview.Children)}"), stop);
        Console.WriteLine($"Đã sáp nhập {preview.From.NameInText} vào {preview.Into.NameInText}. / {preview.From.Name} was merged into {preview.Into.Name}.");
        return 0;
    }, stop);

    private static int SayWhyNot(IReadOnlyList<Refusal> whyNot, TextBook book) =>
        whyNot.Select(refusal => Refusals.Say($"{book.Find(refusal.Code, english: false)} / {book.Find(refusal.Code, english: true)}")).Last();

    private static void Tell(MergerPreview merger, DateOnly on)
    {
        var groups = merger.Units.Where(u => u.Kind is UnitKind.ResidentialGroup).ToList();
        var schools = merger.Units.Where(u => u.Kind is UnitKind.School).ToList();
        Console.WriteLine($"{merger.From.Name} vào / into {merger.Into.Name}, từ ngày / from {Days.Show(on)}");
        Console.WriteLine($"  Tổ dân phố / residential groups: {Number(groups.Count)}");
        foreach (var group in groups.Where(g => g.Next != g.Old)) Console.WriteLine($"    trùng tên, sẽ gọi là / same name, will be called: {group.Old} → {group.Next}");
        Console.WriteLine($"  Trường học / schools: {Number(schools.Count)}");
        foreach (var school in schools.Where(s => s.IsThere)) Console.WriteLine($"    đã có ở phường kia / there already: {school.Old}");
        Console.WriteLine($"  Hộ gia đình / households: {Number(merger.Households)}");
        Console.WriteLine($"  Trẻ em / children: {Number(merger.Children)}");
        Console.WriteLine($"  Người cần tài khoản ở phường mới / people who will need an account in the other ward: {Number(merger.People.Count)}");
        foreach (var person in merger.People) Console.WriteLine($"    {person}");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
}
