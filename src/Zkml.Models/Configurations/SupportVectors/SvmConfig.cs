namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>How a support vector machine learns.</summary>
/// <param name="Formulation">What is made small.</param>
/// <param name="Kernel">What stands in place of the product of two samples.</param>
/// <param name="Scheme">How it decides between several classes.</param>
/// <param name="Tolerance">By how much an optimality condition may be violated in the end; above 0.</param>
/// <param name="CacheMegabytes">Memory for columns of the kernel matrix, of all threads together; the result does not depend on it.</param>
public sealed record SvmConfig(
    Formulation Formulation, KernelConfig Kernel, MulticlassScheme Scheme = MulticlassScheme.OneAgainstOne, double Tolerance = 1e-3, int CacheMegabytes = 512);
