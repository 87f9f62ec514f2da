using Zkml.Aleo.Canonical;

namespace Zkml.Aleo.Tests.Readers;

/// <summary>What a reader finds in a text.</summary>
/// <param name="Print">The program as the reader prints it; null where it refuses the text.</param>
/// <param name="BinaryBytes">Bytes of the program's binary form, which tells apart what prints alike.</param>
/// <param name="Refusal">Why the reader refuses the text.</param>
internal sealed record Reading(string? Print, long BinaryBytes, string? Refusal)
{
    /// <summary>What this library reads.</summary>
    public static Reading Ours(string text)
    {
        try
        {
            var program = CanonicalProgram.Read(text, "text");
            return new(program.Text, program.BinaryBytes, null);
        }
        catch (AleoSyntaxException refusal)
        {
            return new(null, 0, refusal.Message);
        }
    }
}
