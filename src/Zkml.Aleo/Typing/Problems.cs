namespace Zkml.Aleo.Typing;

/// <summary>Gives a rule's problem its place.</summary>
internal static class Problems
{
    /// <summary>Runs a check of something that is no instruction.</summary>
    public static void At(string component, string place, Action check)
    {
        try
        {
            check();
        }
        catch (TypeProblemException problem)
        {
            throw new AleoTypeException(component, null, place, problem.Message);
        }
    }
}
