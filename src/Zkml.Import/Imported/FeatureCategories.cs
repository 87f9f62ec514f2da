using System.Collections.Immutable;

namespace Zkml.Import.Imported;

/// <summary>The categories of a feature whose number is their place in this list.</summary>
/// <param name="Names">As the file has them.</param>
/// <param name="UnknownIsMissing">Whether any other category counts as missing; else the library refuses it.</param>
public sealed record FeatureCategories(ImmutableArray<string> Names, bool UnknownIsMissing);
