using Zkml.Aleo.Arithmetic;

namespace Zkml.Aleo.Tests.Arithmetic;

public sealed class GroupElementTests
{
    [Fact]
    public void The_generator_has_the_order_of_the_group()
    {
        (GroupElement.Generator * ScalarElement.From(-1)).ShouldBe(-GroupElement.Generator);
        ExtendedPoint.From(GroupElement.Generator).Multiply(ScalarElement.Modulus).IsIdentity.ShouldBeTrue();
    }

    [Fact]
    public void A_point_is_recovered_from_its_x_coordinate()
    {
        var point = GroupElement.Generator;
        for (var step = 0; step < 20; step++)
        {
            point = point + point + GroupElement.Generator;
            GroupElement.TryFromX(point.X).ShouldBe(point);
        }
    }

    [Fact]
    public void A_point_is_recovered_only_where_the_group_has_one()
    {
        // Of the points with a random x-coordinate, a quarter is in the subgroup; multiplied by its order, they are the identity.
        var found = 0;
        for (var number = 2UL; number < 402; number++)
        {
            if (GroupElement.TryFromX(FieldElement.From(number)) is { } point)
            {
                ExtendedPoint.From(point).Multiply(ScalarElement.Modulus).IsIdentity.ShouldBeTrue();
                found++;
            }
        }

        found.ShouldBeInRange(80, 120);
        GroupElement.TryFromX(FieldElement.Zero).ShouldBe(GroupElement.Identity);
    }

    [Fact]
    public void Sums_do_not_depend_on_their_order()
    {
        var (one, two, three) = (GroupElement.Generator, GroupElement.Generator * ScalarElement.From(77), GroupElement.Generator * ScalarElement.From(1 << 20));
        ((one + two) + three).ShouldBe(one + (three + two));
        (one + GroupElement.Identity).ShouldBe(one);
        (one + -one).ShouldBe(GroupElement.Identity);
    }

    [Fact]
    public void A_square_has_a_root_and_eleven_has_none()
    {
        for (var number = 1UL; number < 50; number++)
        {
            var root = FieldElement.From(number * number).TrySquareRoot().ShouldNotBeNull();
            root.ShouldBe(FieldElement.From(number));
        }

        FieldElement.From(11UL).TrySquareRoot().ShouldBeNull();
        FieldElement.Zero.TrySquareRoot().ShouldBe(FieldElement.Zero);
    }
}
