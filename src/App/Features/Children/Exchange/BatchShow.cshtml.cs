using MangNon.App.Data;
using MangNon.App.Features.Children.Quality;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>What came in at once, and taking it back at once.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class BatchShowModel(AppDb db, OfficeClock clock, Texts texts, BatchUndo undo, QualityDesk quality) : WorkPage(db, clock, texts)
{
    public Batch Batch { get; private set; } = null!;

    /// <summary>The list it came from; null where it is not one's own.</summary>
    public ImportWork? Work { get; private set; }

    public bool IsRegrouping => Batch.Kind is BatchKind.Regrouping;

    private bool IsMine => Me.Role is Role.Officer || (Batch.By == Me.Account && !IsRegrouping);

    public bool MayTakeBack => IsMine && !Batch.WhyNotTakeBack(Clock.Now).Any();

    /// <summary>Last day on which it can be taken back.</summary>
    public DateOnly Until => OfficeClock.DayOf(Batch.At.AddDays(Batch.DaysToTakeBack));

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id)) return NotFound();
        if (!IsMine) return NotFound();
        if (IsRefused(Batch.WhyNotTakeBack(Clock.Now))) return Page();
        var undone = await undo.TakeBackAsync(Me, Batch, stop);
        LeadTo($"/tre-em/dot/{id}");
        await SaveAsync(IsRegrouping ? "regrouping.take-back" : "child.import-take-back", $"batch/{id}");
        await quality.RefreshAsync(Me.Ward, Batch.Id, stop);
        Notice = IsRegrouping ? RegroupedBack(undone) : T["Đã lấy lại: rút {0} trẻ, trả lại {1} hồ sơ. {2} trẻ đã được ghi thêm sau đó nên giữ lại; {3} điều đã có người sửa sau đó nên giữ như hiện nay.", undone.Withdrawn, undone.Restored, undone.Stay, undone.FactsStay];
        return LocalRedirect($"/tre-em/dot/{id}");
    }

    private string RegroupedBack(UndoneBatch undone)
    {
        var words = T["Đã lấy lại: {0} hộ về tổ cũ; {1} điều đã có người sửa sau đó nên giữ như hiện nay.", undone.Restored, undone.FactsStay];
        return undone.GroupsStay.Count == 0 ? words : words + " " + T["{0} đã có hộ hoặc người ghi thêm sau đó nên giữ lại.", string.Join(", ", undone.GroupsStay)];
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await Db.BatchesFor(Me).SingleOrDefaultAsync(b => b.Id == new BatchId(id)) is not { } batch) return false;
        Batch = batch;
        Work = await Db.ImportsFor(Me).AsNoTracking().SingleOrDefaultAsync(w => w.BatchId == batch.Id);
        return true;
    }
}
