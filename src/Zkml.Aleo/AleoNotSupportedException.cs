namespace Zkml.Aleo;

/// <summary>A valid program that uses something which this library does not compute with; the message names it.</summary>
public class AleoNotSupportedException(string message) : Exception(message);
