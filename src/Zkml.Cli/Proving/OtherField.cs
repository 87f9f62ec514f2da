using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Host.Files;
using Zkml.Transpiling;

namespace Zkml.Cli.Proving;

/// <summary>A constraint system over the scalar field of another curve, for other provers.</summary>
internal static class OtherField
{
    /// <summary>The file's name: <c>circuit.bn254.r1cs</c>.</summary>
    public static string FileName(ScalarField field) => $"circuit.{field.Name}.r1cs";

    /// <summary>Writes it, if a field was asked for.</summary>
    /// <param name="direct">The transpiled model.</param>
    /// <param name="field">The field; null for none.</param>
    /// <param name="directory">Where to.</param>
    public static void Write(DirectTranspilation? direct, ScalarField? field, string directory)
    {
        if (direct is not null && field is not null)
        {
            var content = R1csFile.Write(DirectTranspiler.SystemFor(direct, field), field);
            AtomicFile.Write(Path.Combine(directory, FileName(field)), stream => stream.Write(content));
        }
    }
}
