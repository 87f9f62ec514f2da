using System.Runtime.CompilerServices;

namespace Zkml.Aleo.Arithmetic;

/// <summary>Steps of arithmetic on numbers of several 64-bit limbs.</summary>
internal static class Limbs
{
    /// <summary>left · right + addend + carry, which fits two limbs: the lower one, and the higher one as the next carry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MultiplyAdd(ulong left, ulong right, ulong addend, ref ulong carry)
    {
        unchecked
        {
            var high = Math.BigMul(left, right, out var low);
            low += addend;
            high += low < addend ? 1UL : 0;
            low += carry;
            high += low < carry ? 1UL : 0;
            carry = high;
            return low;
        }
    }

    /// <summary>left + right + carry: one limb, and the next carry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AddWithCarry(ulong left, ulong right, ref ulong carry)
    {
        unchecked
        {
            var sum = left + right;
            var overflow = sum < left ? 1UL : 0;
            sum += carry;
            carry = overflow + (sum < carry ? 1UL : 0);
            return sum;
        }
    }

    /// <summary>left - right - borrow: one limb, and the next borrow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong SubtractWithBorrow(ulong left, ulong right, ref ulong borrow)
    {
        unchecked
        {
            var difference = left - right;
            var underflow = left < right ? 1UL : 0;
            var result = difference - borrow;
            borrow = underflow + (difference < borrow ? 1UL : 0);
            return result;
        }
    }
}
