using MangNon.Domain.Organisation;
using Table = MangNon.App.Platform.SettingsTable;

namespace MangNon.App.Platform.SignIn;

/// <summary>What an installation decides about signing in.</summary>
/// <param name="Idle">A session ends after so long without a request.</param>
/// <param name="Most">A session ends after so long in any case.</param>
/// <param name="Invitation">How long the link of an invitation is good.</param>
/// <param name="SecondFactorRoles">Posts whose holders must have a second factor; not asked of the invented ward.</param>
/// <param name="Provider">Where people may sign in instead; null where there is none.</param>
public sealed record SignInSettings(TimeSpan Idle, TimeSpan Most, TimeSpan Invitation, IReadOnlySet<Role> SecondFactorRoles, SignInProvider? Provider)
{
    /// <exception cref="SettingsException">A value cannot be used.</exception>
    public static SignInSettings From(IReadOnlyDictionary<string, string> given) => new(
        TimeSpan.FromMinutes(Table.SessionIdleMinutes.Of(given)),
        TimeSpan.FromHours(Table.SessionHours.Of(given)),
        TimeSpan.FromHours(Table.InvitationHours.Of(given)),
        Table.SecondFactorRoles.Of(given),
        SignInProvider.From(given));
}

/// <summary>An OpenID Connect provider: the province's or the office's own.</summary>
public sealed record SignInProvider(string Authority, string ClientId, string ClientSecret)
{
    /// <summary>Null where no authority is named.</summary>
    internal static SignInProvider? From(IReadOnlyDictionary<string, string> given) => Table.OidcAuthority.Of(given) is null ? null
        : new SignInProvider(given[Table.OidcAuthority.Name], Needed(Table.OidcClientId, given), Needed(Table.OidcClientSecret, given));

    private static string Needed(Setting<string> setting, IReadOnlyDictionary<string, string> given) => setting.Of(given) is { Length: > 0 } value ? value
        : throw new SettingsException($"Có oidc-authority mà thiếu {setting.Name}. / oidc-authority is set but {setting.Name} is missing.");
}
