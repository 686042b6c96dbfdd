using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using MangNon.App.Data;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace MangNon.App.Features.Api;

/// <summary>An address for programs: opens for a token with this scope whose person holds one of these posts, and for no session of a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForTokenAttribute : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public ForTokenAttribute(ApiScopes scope, params Role[] roles)
    {
        (Scope, For) = (scope, roles);
        AuthenticationSchemes = TokenScheme.Name;
    }

    public ApiScopes Scope { get; }

    public IReadOnlyList<Role> For { get; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>The reader of a request that came with a token.</summary>
internal static class TokenReaders
{
    private const string Key = "token-reader";

    /// <exception cref="InvalidOperationException">No token was shown; the address was not guarded.</exception>
    public static TokenReader Reader(this HttpContext context) => context.FindReader() ?? throw new InvalidOperationException("No token was shown.");

    public static TokenReader? FindReader(this HttpContext context) => context.Items[Key] as TokenReader;

    public static void Remember(this HttpContext context, TokenReader reader) => context.Items[Key] = reader;
}

/// <summary>Compares scope and post with what the address is for.</summary>
internal sealed class ForTokenHandler(IHttpContextAccessor accessor) : AuthorizationHandler<ForTokenAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ForTokenAttribute requirement)
    {
        if (accessor.HttpContext?.FindReader() is { } reader && reader.Token.Scopes.HasFlag(requirement.Scope) && requirement.For.Contains(reader.Me.Role)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Keeps secrets from being guessed, and one program from asking all the time. Counted in memory, by network address and by secret.</summary>
public sealed class TokenGate(TimeProvider time)
{
    private readonly Buckets _wrong = new(most: 30, each: TimeSpan.FromSeconds(20), time);
    private readonly Buckets _bySecret = new(most: 120, each: TimeSpan.FromSeconds(1), time);

    /// <summary>How long to wait; null where the request may be answered.</summary>
    internal TimeSpan? Take(HttpContext context, string secret) => _wrong.Take(From(context)) ?? _bySecret.Take(secret);

    /// <summary>The secret was right: its address has guessed nothing.</summary>
    internal void Known(HttpContext context) => _wrong.GiveBack(From(context));

    private static string From(HttpContext context) => Addresses.NameOf(context.Connection.RemoteIpAddress);
}

/// <summary>Knows the person of a request by the token in its head: <c>Authorization: Bearer mn1_…</c>. What is wrong is told as RFC 9457 says.</summary>
internal sealed class TokenScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, TokenGate gate) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "token";

    private const string Before = "Bearer ";

    private TimeSpan? _wait;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var head = Request.Headers.Authorization.ToString();
        if (!head.StartsWith(Before + ApiTokens.Mark, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var secret = head[Before.Length..].Trim();
        if ((_wait = gate.Take(Context, secret)) is not null) return AuthenticateResult.NoResult();
        Context.RequestServices.GetRequiredService<AppDb>().FromAddress = Context.Connection.RemoteIpAddress?.ToString();
        if (await Context.RequestServices.GetRequiredService<ApiTokens>().FindAsync(secret, Context.RequestAborted) is not { } reader) return AuthenticateResult.NoResult();
        gate.Known(Context);
        Context.Remember(reader);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(Name)), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_wait is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return TellAsync(StatusCodes.Status429TooManyRequests, T["Quá nhiều yêu cầu bằng khóa này hoặc từ địa chỉ này; chờ rồi gọi lại."]);
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        return TellAsync(StatusCodes.Status401Unauthorized, T["Cần một khóa kết nối còn hiệu lực trong dòng đầu Authorization: Bearer. Lập khóa ở trang Tài khoản của tôi."]);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        TellAsync(StatusCodes.Status403Forbidden, T["Khóa này không mở được địa chỉ này: thiếu phạm vi, hoặc chức vụ của người lập khóa không xem được."]);

    private Texts T => Context.RequestServices.GetRequiredService<Texts>();

    private Task TellAsync(int status, string detail) => Results.Problem(detail, statusCode: status).ExecuteAsync(Context);
}
