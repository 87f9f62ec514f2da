using Zkml.Host;

namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>Which machines become circuits, and so models that can be proven.</summary>
public static class SvmCircuits
{
    /// <summary>Whether a machine of this kind becomes a circuit.</summary>
    public static bool Exist(SvmConfig config) => config is { Kernel.Kind: not KernelKind.RadialBasis, Scheme: MulticlassScheme.OneAgainstAll };

    /// <summary>Says why a machine does not.</summary>
    /// <param name="config">A machine that does not.</param>
    /// <param name="file">The configuration's name or file.</param>
    public static MalformedInputException Missing(SvmConfig config, string file) => config.Kernel.Kind == KernelKind.RadialBasis
        ? new(file, "machine.kernel.kind", "an rbf kernel is an exponential, which no circuit of sums and products computes; take 'square' or 'linear', or measure it as a row of 'zkml research'")
        : new(file, "machine.classes", "votes of pairs of classes have no circuit; take 'one-against-all', or measure it as a row of 'zkml research'");
}
