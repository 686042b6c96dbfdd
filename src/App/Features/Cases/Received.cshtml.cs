using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Cases;

/// <summary>Says to who passed a report on, and may not read it afterwards, that the ward has it.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class ReceivedModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts);
