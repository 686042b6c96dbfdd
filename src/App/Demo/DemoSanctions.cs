using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Sanctions;

namespace MangNon.App.Demo;

/// <summary>Two matters of the invented ward's register of sanctions: a fine paid in part, and a record that waits. Nobody in them exists.</summary>
public sealed class DemoSanctions(AppDb db, OfficeClock clock)
{
    /// <summary>Writes them down.</summary>
    public async Task CreateAsync()
    {
        var officer = (await db.FindViewerAsync(await db.AccountOfAsync("vanhoa"), clock.Today))!;
        var chairman = (await db.FindViewerAsync(await db.AccountOfAsync("chutich"), clock.Today))!;
        var today = clock.Today;
        var begging = Record(officer, 1, today.AddDays(-40), "Bà Trần Thị Giả Định", "ND130-23.2", "Cho thuê một em nhỏ để đi xin ăn ở chợ trong nhiều ngày.");
        begging.Decide(new DecisionAsked("62/QĐ-XPHC", today.AddDays(-35), false, new Dictionary<int, long?> { [1] = 12_000_000 }, today.AddDays(-20), "Buộc nộp lại số lợi có được.", null), chairman.Account, (chairman.Name, chairman.PostTitle), today);
        begging.Pay(Ids.New<SanctionPartId>(), 5_000_000, today.AddDays(-25), "0012", today);
        var threatening = Record(officer, 2, today.AddDays(-1), "Ông Lê Văn Giả Định", "ND130-22.1", "Thường xuyên dọa nạt, nhốt em ngoài cửa buổi tối.");
        db.AddRange(begging, threatening);
        await db.SaveAsync(new Act(officer, "demo.seed", clock.Now, "ward/demo", "Vụ việc xử phạt do máy đặt ra"));
    }

    // In the first weeks of a year the older one falls into the year before; its register then begins with 1, the new one with 2.
    private SanctionRecord Record(Viewer officer, int number, DateOnly on, string name, string act, string what) => new(
        Ids.New<SanctionId>(), officer.Ward, officer.Account, officer.Unit, null, number,
        new ViolationFacts($"{number:00}/BB-VPHC", on, "Trụ sở UBND phường", "Công an phường", on, what, ViolatorKind.Person, name, null, false, [ActFound.Listed(Ids.New<SanctionPartId>(), SanctionLaw.FindAct(act)!, ViolatorKind.Person)]),
        clock.Now);
}
