namespace Company.Questionnaire_1.Product;

/// <summary>Stands for the product that customers ask about.</summary>
public sealed class SignIn
{
    // An answer is bound to this: change it to 10, and the project no longer builds, since the answer says 5.
    public const int MaxFailures = 5;

    public int Failures { get; private set; }

    public bool IsLocked => Failures >= MaxFailures;

    public void Fail() => Failures++;
}
