namespace Zkml.Tests.Import;

/// <summary>What is known of a feature of a random booster.</summary>
/// <param name="IsCategorical">Whether its tests are on categories.</param>
/// <param name="MissingType">What LightGBM takes for missing: None, Zero or NaN.</param>
internal sealed record BoosterFeature(bool IsCategorical, string MissingType);
