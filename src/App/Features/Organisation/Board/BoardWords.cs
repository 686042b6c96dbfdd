using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Organisation.Board;

/// <summary>How members are written.</summary>
internal static class BoardWords
{
    /// <summary>"Trần Thu Hà, Công chức Văn hóa - Xã hội, thư ký".</summary>
    /// <param name="duty">In the language of the reader.</param>
    public static string Named(BoardMember member, string duty) => string.Join(", ", new[] { member.Name, member.Title, duty }.Where(w => w.Length > 0));
}
