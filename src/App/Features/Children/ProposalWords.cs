using MangNon.App.Features.Children.Forms;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Children;

/// <summary>Proposals in words.</summary>
public static class ProposalWords
{
    /// <summary>What was typed, field by field, in words.</summary>
    public static IEnumerable<(string Label, string Words)> Fields(Proposal proposal, FormWorld world)
    {
        var (form, typed) = (FactForms.Find(proposal.Form), TypedText.Read(proposal.Typed));
        if (form is null) yield break;
        foreach (var field in form.Fields.Where(f => f.Name != "ma"))
        {
            if (typed.GetValueOrDefault(field.Name) is { Length: > 0 } value) yield return (world.T[field.Label], field.Choices?.Invoke(world).FirstOrDefault(c => c.Value == value)?.Words ?? value);
        }
    }

    /// <summary>The fields in one line.</summary>
    public static string Of(Proposal proposal, FormWorld world) => string.Join("; ", Fields(proposal, world).Select(f => $"{f.Label}: {f.Words}"));
}
