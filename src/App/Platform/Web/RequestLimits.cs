using System.Globalization;
using System.Threading.RateLimiting;
using MangNon.App.Platform.SignIn;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;

namespace MangNon.App.Platform.Web;

/// <summary>
/// How much one visitor may ask for: each session for itself, everybody else by address. Wide enough for an office behind one
/// address; a minute's share can be used at once and comes back evenly. Counted by each process for itself.
/// </summary>
internal static class RequestLimits
{
    private const int Wait = 5;

    public static void AddRequestLimits(this IServiceCollection services, Settings settings) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => ShareOf(context, settings.Requests));
        limits.OnRejected = (rejected, stop) => new ValueTask(SayAsync(rejected, stop));
    });

    // The page that says what went wrong belongs to a request that was counted already.
    private static RateLimitPartition<string> ShareOf(HttpContext context, (int PerSession, int PerAddress) most) => context switch
    {
        _ when context.Features.Get<IStatusCodeReExecuteFeature>() is not null => RateLimitPartition.GetNoLimiter(""),
        _ when context.FindSignedIn() is { } signed => RateLimitPartition.GetTokenBucketLimiter($"s/{signed.Session.Id.Value}", _ => Share(most.PerSession)),
        _ => RateLimitPartition.GetTokenBucketLimiter($"a/{Addresses.NameOf(context.Connection.RemoteIpAddress)}", _ => Share(most.PerAddress)),
    };

    private static TokenBucketRateLimiterOptions Share(int aMinute) => new()
    {
        TokenLimit = aMinute,
        TokensPerPeriod = Math.Max(1, aMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    // A page of its own without layout, person or database: a flood is to cost as little as can be. In both languages, for the same reason.
    private static Task SayAsync(OnRejectedContext rejected, CancellationToken stop)
    {
        var response = rejected.HttpContext.Response;
        response.Headers.RetryAfter = Wait.ToString(CultureInfo.InvariantCulture);
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(Page, stop);
    }

    private const string Page = """
        <!doctype html>
        <html lang="vi">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Quá nhiều yêu cầu · Măng Non</title></head>
        <body><main>
        <h1>Quá nhiều yêu cầu</h1>
        <p>Trong một phút vừa qua có quá nhiều yêu cầu từ phiên làm việc hoặc địa chỉ mạng này, nên yêu cầu vừa rồi chưa được xử lý và chưa có gì bị thay đổi. Những gì đã lưu trước đó vẫn còn. Chờ vài giây, bấm quay lại rồi gửi lại: trình duyệt thường còn giữ những gì bạn đã nhập.</p>
        <div lang="en">
        <h2>Too many requests</h2>
        <p>Too many requests came from this session or network address within a minute, so this one was not handled and nothing was changed. What was saved before is still there. Wait some seconds, go back and send it again: the browser usually keeps what you typed.</p>
        </div>
        </main></body>
        </html>
        """;
}
