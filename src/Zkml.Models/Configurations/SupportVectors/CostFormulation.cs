namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>C-SVC: half the squared norm plus a cost for every margin that is missed, by as much as it is (Cortes and Vapnik, 1995).</summary>
/// <param name="Cost">C, above 0: the largest multiplier.</param>
public sealed record CostFormulation(double Cost) : Formulation;
