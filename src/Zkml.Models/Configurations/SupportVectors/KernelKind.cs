namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>The kernels that a configuration can ask for.</summary>
public enum KernelKind
{
    /// <summary>x·y.</summary>
    Linear,

    /// <summary>(gamma x·y + constant)².</summary>
    Square,

    /// <summary>exp(-gamma |x - y|²).</summary>
    RadialBasis,
}
