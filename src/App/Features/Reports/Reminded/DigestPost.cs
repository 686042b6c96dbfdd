using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.App.Platform.Mail;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;

namespace MangNon.App.Features.Reports.Reminded;

/// <summary>
/// Sends the letters of the day over one connection, while the office is open: numbers and addresses of pages, no name and no title. Each lot is
/// claimed before it is sent; where the process dies in between it is sent again under the same message numbers, by which a mailbox knows it for the same letter.
/// </summary>
public sealed class DigestPost(AppDb db, OfficeClock clock, WorkingDays workingDays, Mailer mailer, Settings settings, Dialect dialect)
{
    private const int AtATime = 250;

    public async Task SendAsync(CancellationToken stop)
    {
        if (!mailer.IsSetUp) return;
        var waiting = await db.DigestsToMailAsync(clock.Today, clock.Now, stop);
        await using var line = mailer.Open();
        foreach (var ward in waiting.GroupBy(w => w.Digest.WardId).ToList())
        {
            if (!OfficeHours.Usual.IsOpen(clock.Now, await workingDays.OfAsync(ward.Key))) continue;
            foreach (var lot in ward.Chunk(AtATime))
            {
                // Another process may have some of them: all that is waiting is looked at anew the next time.
                if (!await IsSentAsync(line, ward.Key, lot, stop)) return;
            }
        }

        db.ChangeTracker.Clear();
    }

    private async Task<bool> IsSentAsync(MailLine line, WardId ward, IReadOnlyList<(DailyDigest Digest, string Address)> lot, CancellationToken stop)
    {
        foreach (var (digest, _) in lot) digest.Claim(clock.Now);

        if (await db.TryAsync(dialect, () => db.SaveAsync(new Act(null, "digest.claim", clock.Now, $"digests/{lot.Count}") { Ward = ward }, stop)) is not SaveOutcome.Saved) return false;
        var sent = await line.SendAsync([.. lot.Select(l => new Letter(l.Address, l.Digest.Id.Value, Subject(l.Digest), Words(l.Digest)))], stop);
        foreach (var (digest, _) in lot)
        {
            if (sent.Contains(digest.Id.Value)) digest.Mailed(clock.Now);
            else digest.Free();
        }

        await db.SaveAsync(new Act(null, "digest.mail", clock.Now, $"digests/{sent.Count}") { Ward = ward }, CancellationToken.None);
        return true;
    }

    private static string Subject(DailyDigest digest) => $"Măng Non {Days.Show(digest.Day)}: {Number(digest.Counts.Total)} việc đang chờ / things waiting";

    private string Words(DailyDigest digest)
    {
        var counts = digest.Counts;
        (int Count, string Vi, string En, string Page)[] lines =
        [
            (counts.ReportsOwed, "báo cáo của đơn vị chưa gửi", "reports your unit has not sent", "/bao-cao"),
            (counts.ReportsMissing, "báo cáo của các đơn vị chưa về", "reports of units still missing", "/bao-cao"),
            (counts.TasksLate, "nhiệm vụ đã quá hạn", "tasks past their day", "/nhiem-vu?xem=tre"),
            (counts.TasksSoon, "nhiệm vụ đến hạn trong 7 ngày", "tasks due within 7 days", "/nhiem-vu?xem=mo"),
            (counts.ToAccept, "nhiệm vụ chờ nghiệm thu", "tasks waiting to be accepted", "/nhiem-vu?trang-thai=Done"),
            (counts.Explanations, "yêu cầu giải trình đang mở", "requests for an explanation open", "/nhiem-vu?xem=giai-trinh"),
        ];
        return $"""
            Đang chờ ngày {Days.Show(digest.Day)} / waiting today:

            {string.Join("\n", lines.Where(l => l.Count > 0).Select(l => $"- {Number(l.Count)} {l.Vi} / {l.En}{(settings.Address is { } home ? "\n  " + new Uri(home, l.Page) : "")}"))}

            {(settings.Address is null ? "Mở Măng Non để xem. / Open Măng Non to see them." : "Bỏ thư này / turn it off: " + new Uri(settings.Address, "/tai-khoan/cua-toi"))}

            Thư tự động, không trả lời được. / Sent by the program; answers are not read.
            """;
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
