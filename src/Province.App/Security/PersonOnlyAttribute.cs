namespace Province.App.Security;

/// <summary>Marks a use case that a person enters in person: no key opens its door. Passwords and keys are changed there, sessions made and ended, details erased.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class PersonOnlyAttribute : Attribute;
