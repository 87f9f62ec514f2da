using Zkml.Aleo.Counting.Constraints;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>All gates over one constraint system.</summary>
internal sealed class GateLibrary
{
    public GateLibrary(ConstraintSystem system)
    {
        System = system;
        Booleans = new(system);
        Fields = new(system);
        FieldBits = new(system, Booleans);
        Sums = new(system, Booleans, FieldBits);
        Products = new(system, Booleans, Fields, FieldBits, Sums);
        Powers = new(system, Booleans, Fields, FieldBits, Sums, Products);
        IntegerComparisons = new(system, Booleans, Fields, FieldBits);
        Quotients = new(system, Booleans, Fields, Sums, Products, IntegerComparisons);
        Shifts = new(system, Booleans, Fields, FieldBits, Sums, Products, Powers, IntegerComparisons, Quotients);
        FieldRoots = new(system, Booleans, Fields, FieldBits);
        Scalars = new(system, Booleans, Fields, FieldBits);
        Points = new(system, Booleans, Fields);
        Subgroup = new(system, Booleans, Fields, FieldRoots, Points);
        Elligator2 = new(system, Fields, FieldBits, Points);
        Equality = new(system, Booleans, Fields, IntegerComparisons, Points);
    }

    public ConstraintSystem System { get; }

    public BooleanGates Booleans { get; }

    public FieldGates Fields { get; }

    public FieldBitGates FieldBits { get; }

    public IntegerSumGates Sums { get; }

    public IntegerProductGates Products { get; }

    public IntegerPowerGates Powers { get; }

    public IntegerComparisonGates IntegerComparisons { get; }

    public IntegerQuotientGates Quotients { get; }

    public IntegerShiftGates Shifts { get; }

    public FieldRootGates FieldRoots { get; }

    public ScalarGates Scalars { get; }

    public PointGates Points { get; }

    public SubgroupGates Subgroup { get; }

    public Elligator2Gates Elligator2 { get; }

    public EqualityGates Equality { get; }
}
