using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.Onnx;

/// <summary>What an operator with trees computes.</summary>
/// <param name="Ensemble">Its trees. Where <paramref name="ClassLabels"/> is null and there are several scores, a later operator has to pick the largest.</param>
/// <param name="ClassLabels">The classes; null if the operator gives numbers.</param>
/// <param name="Notes">What was folded.</param>
internal sealed record TreeOperator(TreeEnsemble<double> Ensemble, ImmutableArray<string>? ClassLabels, ImmutableArray<string> Notes);
