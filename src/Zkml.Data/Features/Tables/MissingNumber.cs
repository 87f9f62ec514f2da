namespace Zkml.Data.Features.Tables;

/// <summary>What is said of NaN where a model has no side for it.</summary>
internal static class MissingNumber
{
    public static ArgumentException Refused(string parameter) => new("a feature is NaN; give a number, or encode missing values before", parameter);
}
