using System.Collections.Immutable;

namespace Zkml.Data.Features;

/// <summary>A coefficient times one circuit input.</summary>
public readonly record struct FeatureTerm(int Input, long Coefficient);

/// <summary>A feature that the circuit computes itself: an integer linear combination of circuit inputs. It costs no constraint.</summary>
public sealed record LinearFeature(string Name, ImmutableArray<FeatureTerm> Terms, long Constant = 0);
