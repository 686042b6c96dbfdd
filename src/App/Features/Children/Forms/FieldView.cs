namespace MangNon.App.Features.Children.Forms;

/// <summary>A field with what is typed in it.</summary>
/// <param name="Prefix">Before its name, where one page has the fields of several forms.</param>
public sealed record FieldView(FactField Field, string? Value, FormWorld World, string Prefix = "")
{
    /// <summary>Its name and identifier in the page.</summary>
    public string Id => Prefix + Field.Name;

    public void Deconstruct(out FactField field, out string? value, out FormWorld world) => (field, value, world) = (Field, Value, World);
}
