namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>A kernel before the samples are known.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Gamma">Above 0; null for the scale of the samples: 1 / (features · variance of all their values), as scikit-learn defines <c>gamma='scale'</c>.</param>
/// <param name="Constant">At least 0, of the kernel of degree 2; scikit-learn's <c>coef0</c>.</param>
public sealed record KernelConfig(KernelKind Kind, double? Gamma = null, double Constant = 0);
