using System.Globalization;
using MangNon.Domain.Organisation;

namespace MangNon.App.Platform.SignIn;

/// <summary>What an installation decides about signing in.</summary>
/// <param name="Idle">A session ends after so long without a request.</param>
/// <param name="Most">A session ends after so long in any case.</param>
/// <param name="Invitation">How long the link of an invitation is good.</param>
/// <param name="SecondFactorRoles">Posts whose holders must have a second factor; not asked of the invented ward.</param>
/// <param name="Provider">Where people may sign in instead; null where there is none.</param>
public sealed record SignInSettings(TimeSpan Idle, TimeSpan Most, TimeSpan Invitation, IReadOnlySet<Role> SecondFactorRoles, SignInProvider? Provider)
{
    /// <summary>What holds where nothing else is said. A second factor for those who see protected records, keep the accounts or read the traces.</summary>
    public static readonly SignInSettings Usual = new(
        TimeSpan.FromMinutes(120), TimeSpan.FromHours(12), TimeSpan.FromHours(72), new HashSet<Role> { Role.Officer, Role.Leader, Role.Administrator, Role.Auditor }, Provider: null);

    /// <exception cref="SettingsException">A value cannot be used.</exception>
    public static SignInSettings From(IConfiguration configuration) => new(
        TimeSpan.FromMinutes(Number(configuration, "sessionIdleMinutes", Usual.Idle.TotalMinutes, least: 10, most: 1440)),
        TimeSpan.FromHours(Number(configuration, "sessionHours", Usual.Most.TotalHours, least: 1, most: 168)),
        TimeSpan.FromHours(Number(configuration, "invitationHours", Usual.Invitation.TotalHours, least: 1, most: 720)),
        configuration["secondFactorRoles"] is { } roles ? Roles(roles) : Usual.SecondFactorRoles,
        SignInProvider.From(configuration));

    private static double Number(IConfiguration configuration, string name, double usual, int least, int most)
    {
        var given = configuration[name];
        if (given is null) return usual;
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw new SettingsException($"Thiết lập {name} là \"{given}\": cần một số từ {least} đến {most}. / Setting {name} is \"{given}\": a number from {least} to {most} is needed.");
    }

    private static HashSet<Role> Roles(string given) =>
        [.. given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(RoleOf)];

    private static Role RoleOf(string name) => Enum.TryParse<Role>(name, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role
        : throw new SettingsException($"Thiết lập secondFactorRoles có \"{name}\": không có vai trò này. / Setting secondFactorRoles names \"{name}\", which is no role: {string.Join(", ", Enum.GetNames<Role>())}.");
}

/// <summary>An OpenID Connect provider: the province's or the office's own.</summary>
public sealed record SignInProvider(string Authority, string ClientId, string ClientSecret)
{
    /// <summary>Null where no authority is named.</summary>
    internal static SignInProvider? From(IConfiguration configuration)
    {
        var authority = configuration["oidcAuthority"];
        if (string.IsNullOrEmpty(authority)) return null;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || address.Scheme is not "https" && !address.IsLoopback)
            throw new SettingsException($"Thiết lập oidcAuthority là \"{authority}\": cần một địa chỉ https. / Setting oidcAuthority is \"{authority}\": an https address is needed.");
        return new SignInProvider(authority, Needed(configuration, "oidcClientId"), Needed(configuration, "oidcClientSecret"));
    }

    private static string Needed(IConfiguration configuration, string name) => configuration[name] is { Length: > 0 } value ? value
        : throw new SettingsException($"Có oidcAuthority mà thiếu {name}. / oidcAuthority is set but {name} is missing.");
}
