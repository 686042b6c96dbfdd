using MangNon.App.Data;
using MangNon.App.Features.Plans;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Documents;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>Nhập danh sách: a list somebody has, read and kept until it is brought in.</summary>
[RequestSizeLimit(FileStore.MostBytes + 1_000_000)]
[For(Role.Officer, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ImportModel(AppDb db, OfficeClock clock, Texts texts, FileIntake intake, ReadingProcess reading) : WorkPage(db, clock, texts)
{
    /// <summary>Lists that wait to be brought in.</summary>
    public IReadOnlyList<ImportWork> Waiting { get; private set; } = [];

    /// <summary>What was brought in lately.</summary>
    public IReadOnlyList<Batch> Batches { get; private set; } = [];

    /// <summary>The list is the one of personal numbers that comes back.</summary>
    [FromQuery(Name = "loai")]
    public string? KindAsked { get; set; }

    /// <summary>Who may bring in a list of children: whoever keeps a part of the registry, never one who only reads it.</summary>
    internal static bool MayImport(Viewer viewer) => ChildFacets.AudienceOf(viewer) is ChildAudience.Officer or ChildAudience.Street or ChildAudience.School or ChildAudience.HealthStation or ChildAudience.Police or ChildAudience.Justice;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken stop)
    {
        if (!await LoadAsync()) return NotFound();
        if (file is null || file.Length == 0) return Refuse(T["Chưa chọn tệp, hoặc tệp trống."]);
        if (file.Length > FileStore.MostBytes) return Refuse(T["Tệp lớn hơn 25 MB. Hãy tách thành nhiều tệp rồi gửi lại."]);
        try
        {
            var clean = await intake.CheckAsync(Me, file, stop);
            if (ListTable.Of(await reading.ReadTableAsync(clean, file.FileName, stop)) is not { } table) return Refuse(T["Không thấy dòng tiêu đề cột (họ tên, ngày sinh…). Kiểm tra lại tệp: dòng tiêu đề phải nằm trên các dòng dữ liệu."]);
            return await KeepAsync(table, file.FileName);
        }
        catch (FileRefusedException refused)
        {
            return Refuse(T.Either(refused.Vietnamese, refused.English));
        }
    }

    // Columns named once for a list of the same titles are named again.
    private async Task<IActionResult> KeepAsync(ListTable table, string fileName)
    {
        var signature = table.Signature;
        var remembered = await Db.ImportsFor(Me).Where(w => w.Signature == signature && w.State != ImportState.Columns).OrderByDescending(w => w.At).Select(w => w.Columns).FirstOrDefaultAsync();
        var kind = KindAsked == "so-dinh-danh" ? BatchKind.NumberList : BatchKind.Import;
        var title = Domain.Names.VietnameseText.Clean(Path.GetFileName(fileName));
        var work = new ImportWork(Ids.New<ImportWorkId>(), Me, Clock.Now, kind, title.Length > 200 ? title[..200] : title, table.Pack(), signature, remembered ?? ListTable.Write(table.Guess()));
        Db.Add(work);
        var address = $"/tre-em/nhap/{work.Id.Value}";
        LeadTo(address);
        await SaveAsync("child.import-read", $"import/{work.Id.Value}");
        return LocalRedirect(address);
    }

    private async Task<bool> LoadAsync()
    {
        if (!MayImport(Me)) return false;
        Waiting = await Db.ImportsFor(Me).AsNoTracking().Where(w => w.State == ImportState.Columns || w.State == ImportState.Review).OrderByDescending(w => w.At).ToListAsync();
        Batches = await Db.BatchesFor(Me).AsNoTracking().OrderByDescending(b => b.At).Take(20).ToListAsync();
        return true;
    }

    private PageResult Refuse(string sentence)
    {
        ModelState.AddModelError("tep", sentence);
        return Page();
    }
}
